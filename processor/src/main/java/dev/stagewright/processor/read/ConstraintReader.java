package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import dev.stagewright.processor.model.Constraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * The reader of Jakarta Validation annotations, by name: the processor does without the library.
 */
final class ConstraintReader {
  private static final String PACKAGE = "jakarta.validation.constraints.";

  private ConstraintReader() {}

  static List<Constraint> read(Element field) {
    return annotations(field).map(ConstraintReader::read).toList();
  }

  /** Finds the annotations; of one that is repeated, each. */
  static Stream<AnnotationMirror> annotations(Element field) {
    return field.getAnnotationMirrors().stream()
        .filter(annotation -> nameOf(annotation).startsWith(PACKAGE))
        .flatMap(annotation ->
            nameOf(annotation).endsWith(".List") ? repeated(annotation) : Stream.of(annotation));
  }

  private static Stream<AnnotationMirror> repeated(AnnotationMirror container) {
    return AnnotationMembers.value(container, "value", List.class).stream()
        .flatMap(values -> ((List<?>) values).stream())
        .map(value -> ((AnnotationValue) value).getValue())
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast);
  }

  private static String nameOf(AnnotationMirror annotation) {
    return MoreElements.asType(annotation.getAnnotationType().asElement())
        .getQualifiedName()
        .toString();
  }

  private static Constraint read(AnnotationMirror annotation) {
    Map<String, Object> values = new TreeMap<>();
    for (ExecutableElement member : AnnotationMembers.of(annotation)) {
      String name = member.getSimpleName().toString();
      AnnotationMembers.value(annotation, name, Object.class)
          .ifPresent(value -> values.put(name, value));
    }
    return new Constraint(
        annotation,
        nameOf(annotation).substring(PACKAGE.length()),
        Map.copyOf(values),
        Optional.of(AnnotationMembers.text(annotation, "message"))
            .filter(message -> AnnotationMembers.isWritten(annotation, "message")));
  }
}
