package dev.stagewright.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.Realization;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The facts about a type that can be told at a glance. */
final class TypeNames {
  private static final Set<String> HANDLES = Set.of(
      DRef.class.getName(),
      RRef.class.getName(),
      RefPath.class.getName(),
      Derivation.class.getName(),
      Realization.class.getName());

  private TypeNames() {}

  static boolean isPath(TypeMirror type) {
    return isNamed(type, "java.nio.file.Path");
  }

  static boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(name);
  }

  /** Tells whether the type is a ref, or one that is generated for a stage. */
  static boolean isHandle(TypeElement type) {
    return HANDLES.contains(type.getQualifiedName().toString())
        || Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()))
            .filter(upper -> upper.getKind() == TypeKind.DECLARED)
            .anyMatch(upper -> isHandle(MoreTypes.asTypeElement(upper)));
  }

  static Optional<ClassName> className(Object type) {
    return type instanceof TypeMirror mirror && mirror.getKind() == TypeKind.DECLARED
        ? Optional.of(ClassName.get(MoreTypes.asTypeElement(mirror)))
        : Optional.empty();
  }

  /** Lists the classes that a type names. */
  static Stream<Element> elements(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Stream.concat(
            Stream.of(MoreTypes.asElement(type)),
            MoreTypes.asDeclared(type).getTypeArguments().stream().flatMap(TypeNames::elements))
        : Stream.empty();
  }

  static Optional<Shape> container(TypeMirror type) {
    return Arrays.stream(Shape.values())
        .filter(shape -> isNamed(type, shape.type().canonicalName()))
        .findFirst();
  }

  /** Gives the type of what a container holds, if it is not raw. */
  static Optional<TypeMirror> element(TypeMirror container, Shape shape) {
    return argument(container, shape == Shape.MAP ? 1 : 0);
  }

  static boolean hasTextKeys(TypeMirror map) {
    return argument(map, 0).filter(key -> isNamed(key, "java.lang.String")).isPresent();
  }

  private static Optional<TypeMirror> argument(TypeMirror type, int index) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }
}
