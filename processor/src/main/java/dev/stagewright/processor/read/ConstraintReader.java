package dev.stagewright.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreTypes;
import dev.stagewright.processor.model.Constraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads Jakarta Validation annotations, by name: the processor does without the library. */
final class ConstraintReader {
  private static final String PACKAGE = "jakarta.validation.constraints.";

  private ConstraintReader() {}

  static List<Constraint> read(Element field) {
    return field.getAnnotationMirrors().stream()
        .flatMap(annotation -> read(annotation).stream())
        .toList();
  }

  private static Optional<Constraint> read(AnnotationMirror annotation) {
    TypeElement type = MoreTypes.asTypeElement(annotation.getAnnotationType());
    String name = type.getQualifiedName().toString();
    if (!name.startsWith(PACKAGE)) {
      return Optional.empty();
    }
    Map<String, Object> values = new TreeMap<>();
    AnnotationMirrors.getAnnotationValuesWithDefaults(annotation)
        .forEach(
            (member, value) -> values.put(member.getSimpleName().toString(), value.getValue()));
    return Optional.of(new Constraint(
        annotation, name.substring(PACKAGE.length()), Map.copyOf(values), message(annotation)));
  }

  private static Optional<String> message(AnnotationMirror annotation) {
    return annotation.getElementValues().entrySet().stream()
        .filter(member -> member.getKey().getSimpleName().contentEquals("message"))
        .map(member -> String.valueOf(member.getValue().getValue()))
        .findFirst();
  }
}
