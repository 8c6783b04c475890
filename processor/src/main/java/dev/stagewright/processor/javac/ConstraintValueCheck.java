package dev.stagewright.processor.javac;

import dev.stagewright.processor.demand.ConstraintCheck;
import dev.stagewright.processor.demand.ConstraintCheck.Matching;
import dev.stagewright.processor.demand.ConstraintCheck.NotBlank;
import dev.stagewright.processor.demand.ConstraintCheck.NotEmpty;
import dev.stagewright.processor.demand.ConstraintCheck.Size;
import dev.stagewright.processor.demand.JakartaConstraints;
import dev.stagewright.processor.demand.NumberBound;
import dev.stagewright.processor.demand.NumberBound.Order;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * A demand as an annotation makes it, with the author's words if there are any.
 *
 * @param demand what is demanded
 * @param words how to say it
 */
record ConstraintValueCheck(ConstraintCheck demand, String words) {
  private static final String LIMIT = "dev.stagewright.config.ParameterConstraint";
  private static final String JAKARTA = "jakarta.validation.constraints.";

  /** Lists what the annotations of a field or of a builder's parameter demand. */
  static List<ConstraintValueCheck> of(VariableElement variable, Elements elements) {
    return variable.getAnnotationMirrors().stream()
        .flatMap(ConstraintValueCheck::each)
        .flatMap(annotation -> of(annotation, elements).stream())
        .toList();
  }

  /** Judges a value; of an {@code Optional} what it holds. */
  boolean isBroken(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() && isBroken(optional.get());
    }
    return demand instanceof NumberBound == value instanceof Number && !demand.holds(value);
  }

  private static Stream<AnnotationMirror> each(AnnotationMirror annotation) {
    String name = nameOf(annotation);
    boolean isMany =
        name.equals(LIMIT + ".All") || (name.startsWith(JAKARTA) && name.endsWith(".List"));
    return isMany
        ? annotation.getElementValues().values().stream()
            .flatMap(value -> ((List<?>) value.getValue()).stream())
            .map(value -> (AnnotationMirror) ((AnnotationValue) value).getValue())
        : Stream.of(annotation);
  }

  private static Optional<ConstraintValueCheck> of(AnnotationMirror annotation, Elements elements) {
    String name = nameOf(annotation);
    Map<String, Object> written = values(annotation.getElementValues());
    Optional<ConstraintCheck> demand = name.equals(LIMIT)
        ? Optional.of(limit(written))
        : name.startsWith(JAKARTA)
            ? JakartaConstraints.demand(
                name.substring(JAKARTA.length()),
                values(elements.getElementValuesWithDefaults(annotation)))
            : Optional.empty();
    return demand.map(found -> new ConstraintValueCheck(
        found, String.valueOf(written.getOrDefault("message", found.words()))));
  }

  private static ConstraintCheck limit(Map<String, Object> written) {
    return Arrays.stream(Order.values())
        .filter(order -> written.containsKey(order.member()))
        .<ConstraintCheck>map(order ->
            new NumberBound(order, new BigDecimal(String.valueOf(written.get(order.member())))))
        .findFirst()
        .orElseGet(() -> other(written));
  }

  private static ConstraintCheck other(Map<String, Object> written) {
    if (written.containsKey("notBlank")) {
      return new NotBlank();
    } else if (written.containsKey("notEmpty")) {
      return new NotEmpty();
    } else if (written.containsKey("matches")) {
      return new Matching(
          (String) written.getOrDefault("matches", ""), (int) written.getOrDefault("flags", 0));
    }
    return new Size((int) written.getOrDefault("minSize", 0), (int)
        written.getOrDefault("maxSize", Integer.MAX_VALUE));
  }

  private static Map<String, Object> values(
      Map<? extends ExecutableElement, ? extends AnnotationValue> members) {
    Map<String, Object> values = new HashMap<>();
    members.forEach(
        (member, value) -> values.put(member.getSimpleName().toString(), value.getValue()));
    return values;
  }

  private static String nameOf(AnnotationMirror annotation) {
    return annotation.getAnnotationType().toString();
  }
}
