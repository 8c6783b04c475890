package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The members of annotations, which wrong source may leave out or give another type. */
final class Members {
  /** What javac says instead of a value that it could not make out. */
  private static final String ERROR = "<error>";

  private Members() {}

  /** Reads a member, its default where it is not written; empty where there is none of the type. */
  static <T> Optional<T> value(AnnotationMirror annotation, String member, Class<T> type) {
    return of(annotation).stream()
        .filter(method -> method.getSimpleName().contentEquals(member))
        .flatMap(method -> written(annotation, method)
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

  /** Tells whether every member has a value that the compiler could make out. */
  static boolean areResolved(AnnotationMirror annotation) {
    return annotation.getAnnotationType().getKind() != TypeKind.ERROR
        && of(annotation).stream()
            .allMatch(method -> written(annotation, method)
                .map(Members::isResolved)
                .orElse(method.getDefaultValue() != null));
  }

  static List<ExecutableElement> of(AnnotationMirror annotation) {
    return ElementFilter.methodsIn(MoreElements.asType(
            annotation.getAnnotationType().asElement())
        .getEnclosedElements());
  }

  private static Optional<AnnotationValue> written(
      AnnotationMirror annotation, ExecutableElement method) {
    return annotation.getElementValues().entrySet().stream()
        .filter(member -> member.getKey().getSimpleName().equals(method.getSimpleName()))
        .<AnnotationValue>map(java.util.Map.Entry::getValue)
        .findFirst();
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
