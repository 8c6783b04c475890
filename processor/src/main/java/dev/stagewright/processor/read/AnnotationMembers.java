package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The members of annotations, which wrong source may leave out or give another type. */
final class AnnotationMembers {
  /** The text that javac shows instead of a value that it could not make out. */
  private static final String ERROR = "<error>";

  private AnnotationMembers() {}

  /** Reads a member, its default where it is not written; empty where there is none of the type. */
  static <T> Optional<T> value(AnnotationMirror annotation, String member, Class<T> type) {
    return of(annotation).stream()
        .filter(method -> method.getSimpleName().contentEquals(member))
        .flatMap(method ->
            written(annotation, method)
                .or(() -> Optional.ofNullable(method.getDefaultValue()))
                .stream())
        .map(AnnotationValue::getValue)
        .filter(type::isInstance)
        .map((Function<Object, T>) type::cast)
        .findFirst();
  }

  static String text(AnnotationMirror annotation, String member) {
    return value(annotation, member, String.class).orElse("");
  }

  static boolean isWritten(AnnotationMirror annotation, String member) {
    return annotation.getElementValues().keySet().stream()
        .anyMatch(method -> method.getSimpleName().contentEquals(member));
  }

  /** Tells whether every member has a value. */
  static boolean areComplete(AnnotationMirror annotation) {
    return of(annotation).stream()
        .allMatch(method ->
            method.getDefaultValue() != null || written(annotation, method).isPresent());
  }

  /** Tells whether the compiler could make out every value that is written. */
  static boolean areResolved(AnnotationMirror annotation) {
    return of(annotation).stream()
        .allMatch(method -> written(annotation, method)
            .filter(value -> !isResolved(value) || !fits(value, method))
            .isEmpty());
  }

  static List<ExecutableElement> of(AnnotationMirror annotation) {
    return ElementFilter.methodsIn(
        MoreElements.asType(annotation.getAnnotationType().asElement()).getEnclosedElements());
  }

  private static Optional<AnnotationValue> written(
      AnnotationMirror annotation, ExecutableElement method) {
    return annotation.getElementValues().entrySet().stream()
        .filter(member -> member.getKey().getSimpleName().equals(method.getSimpleName()))
        .<AnnotationValue>map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Tells whether a value has the type of its member: ECJ gives what is written, also where the
   * types differ.
   */
  private static boolean fits(AnnotationValue value, ExecutableElement method) {
    return !TypeNames.isNamed(method.getReturnType(), "java.lang.String")
        || value.getValue() instanceof String;
  }

  private static boolean isResolved(AnnotationValue value) {
    Object content = value.getValue();
    if (content instanceof List<?> values) {
      return values.stream().allMatch(item -> isResolved((AnnotationValue) item));
    } else if (content instanceof AnnotationMirror nested) {
      return areResolved(nested);
    } else if (content instanceof TypeMirror type) {
      return type.getKind() != TypeKind.ERROR;
    }
    return content != null && !content.equals(ERROR);
  }
}
