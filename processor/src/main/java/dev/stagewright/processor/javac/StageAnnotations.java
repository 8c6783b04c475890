package dev.stagewright.processor.javac;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** The annotations of stages and their members, read by name. */
final class StageAnnotations {
  private static final String PACKAGE = "dev.stagewright.";

  /** The annotation, which is there if the runtime is. */
  static final String STAGE = PACKAGE + "Stage";

  private StageAnnotations() {}

  static boolean isStage(@Nullable Element type) {
    return type != null && annotation(type, "Stage").isPresent();
  }

  /** Tells whether a version stands for the stage's code. */
  static boolean isPinned(TypeElement stage) {
    return value(stage, "version")
        .filter(version -> !"".equals(version.getValue()))
        .isPresent();
  }

  /** Lists the classes that a stage tracks. */
  static List<TypeElement> tracked(TypeElement stage) {
    return value(stage, "tracks").map(AnnotationValue::getValue).stream()
        .flatMap(values -> ((List<?>) values).stream())
        .map(each -> ((AnnotationValue) each).getValue())
        .flatMap(type -> type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
            ? Stream.of(element)
            : Stream.empty())
        .toList();
  }

  private static Optional<? extends AnnotationValue> value(TypeElement stage, String member) {
    return annotation(stage, "Stage").stream()
        .flatMap(annotation -> annotation.getElementValues().entrySet().stream())
        .filter(value -> value.getKey().getSimpleName().contentEquals(member))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  static boolean isBuild(Element method) {
    return annotation(method, "Build").isPresent();
  }

  static boolean isOutput(Element field) {
    return annotation(field, "Output").isPresent();
  }

  static boolean isConfig(Element field) {
    return annotation(field, "Config").isPresent();
  }

  /** Lists the members of a stage, or of a record, that carry data between it and the runtime. */
  static Stream<Element> handedOver(TypeElement type) {
    return DeclaredTypes.supertypes(type).stream()
        .<Element>flatMap(each -> each.getEnclosedElements().stream())
        .filter(member -> isStage(type)
            ? isConfig(member) || isOutput(member)
            : type.getKind() == ElementKind.RECORD
                && member.getKind() == ElementKind.RECORD_COMPONENT);
  }

  /** Tells whether a builder takes it. */
  static boolean isSettable(VariableElement field) {
    return isConfig(field) || annotation(field, "Argument").isPresent();
  }

  /** Tells whether the builder insists on a value, so that a default never stands. */
  static boolean isRequired(VariableElement field) {
    return annotation(field, "Config").stream()
        .flatMap(config -> config.getElementValues().values().stream())
        .map(AnnotationValue::getValue)
        .anyMatch(Boolean.TRUE::equals);
  }

  private static Optional<? extends AnnotationMirror> annotation(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(annotation -> annotation.getAnnotationType().asElement() instanceof TypeElement type
            && type.getQualifiedName().contentEquals(PACKAGE + name))
        .findFirst();
  }
}
