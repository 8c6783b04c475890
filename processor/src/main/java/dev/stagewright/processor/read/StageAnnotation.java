package dev.stagewright.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.MatchChoice;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** Reads what {@code @Stage} says besides texts. */
final class StageAnnotation {
  private StageAnnotation() {}

  static MatchChoice match(AnnotationMirror stage) {
    return Members.value(stage, "match", AnnotationMirror.class)
        .map(match -> new MatchChoice(
            Optional.of(match).filter(written -> Members.isWritten(stage, "match")),
            Members.value(match, "latest", Integer.class).orElse(0),
            Members.text(match, "best"),
            Members.value(match, "smaller", Boolean.class).orElse(false),
            Members.value(match, "only", Boolean.class).orElse(false),
            Members.value(match, "all", Boolean.class).orElse(false),
            Members.value(match, "some", Integer.class).orElse(0)))
        .orElse(MatchChoice.DEFAULT);
  }

  static int realizations(AnnotationMirror stage) {
    return Members.value(stage, "realizations", Integer.class).orElse(1);
  }

  static List<ClassName> tracks(AnnotationMirror stage) {
    return Members.value(stage, "tracks", List.class).stream()
        .flatMap(values -> ((List<?>) values).stream())
        .map(value -> ((AnnotationValue) value).getValue())
        .flatMap(type -> TypeNames.className(type).stream())
        .toList();
  }
}
