package dev.stagewright.processor.javac;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Constants and factories of the JDK whose values are plain: numbers, optionals, sizes. */
final class JdkFactories {
  private static final Set<String> OWNERS = Set.of(
      "java.math.BigDecimal",
      "java.math.BigInteger",
      "java.util.List",
      "java.util.Map",
      "java.util.Optional",
      "java.util.Set");

  private JdkFactories() {}

  /** Gives the value of a constant that is an object. */
  static Optional<Object> constant(VariableElement variable) {
    return switch (ownerOf(variable) + "." + variable.getSimpleName()) {
      case "java.math.BigDecimal.ZERO" -> Optional.of(BigDecimal.ZERO);
      case "java.math.BigDecimal.ONE" -> Optional.of(BigDecimal.ONE);
      case "java.math.BigDecimal.TEN" -> Optional.of(BigDecimal.TEN);
      case "java.math.BigInteger.ZERO" -> Optional.of(BigInteger.ZERO);
      case "java.math.BigInteger.ONE" -> Optional.of(BigInteger.ONE);
      case "java.math.BigInteger.TWO" -> Optional.of(BigInteger.TWO);
      case "java.math.BigInteger.TEN" -> Optional.of(BigInteger.TEN);
      default -> Optional.empty();
    };
  }

  /** Tells whether a call is worth a look at its arguments. */
  static boolean isOne(ExecutableElement method) {
    return OWNERS.contains(ownerOf(method));
  }

  /** Calls a factory; empty if its result does not follow from what is known. */
  static Optional<Object> call(ExecutableElement method, List<Optional<Object>> arguments) {
    boolean isSpread = method.isVarArgs() && arguments.size() == 1;
    return switch (ownerOf(method) + "." + method.getSimpleName()) {
      case "java.math.BigDecimal.<init>",
          "java.math.BigDecimal.valueOf",
          "java.math.BigInteger.<init>",
          "java.math.BigInteger.valueOf" ->
        arguments.size() == 1
            ? arguments.get(0).flatMap(value -> number(method, value))
            : Optional.empty();
      case "java.util.Optional.empty" -> Optional.of(Optional.empty());
      case "java.util.Optional.of" -> arguments.get(0).map(Optional::of);
      case "java.util.List.of", "java.util.Set.of" ->
        isSpread ? Optional.empty() : sized(arguments.size());
      case "java.util.Map.of" -> sized(arguments.size() / 2);
      default -> Optional.empty();
    };
  }

  /** Returns a stand-in for a container, of which only the number of elements counts. */
  private static Optional<Object> sized(int size) {
    return Optional.of(Collections.nCopies(size, true));
  }

  private static Optional<Object> number(ExecutableElement method, Object argument) {
    TypeKind type = method.getParameters().get(0).asType().getKind();
    boolean isInteger = ownerOf(method).equals(BigInteger.class.getName());
    boolean isNew = method.getSimpleName().contentEquals("<init>");
    try {
      return Operators.cast(type, argument)
          .map(value -> isInteger ? new BigInteger(value.toString()) : decimal(value, isNew));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal decimal(Object value, boolean isNew) {
    return isNew && value instanceof Double real
        ? new BigDecimal(real)
        : new BigDecimal(value.toString());
  }

  private static String ownerOf(Element member) {
    return member.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }
}
