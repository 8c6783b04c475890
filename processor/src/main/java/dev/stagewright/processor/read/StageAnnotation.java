package dev.stagewright.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.MatchChoice;
import dev.stagewright.processor.model.StageIdentity;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** The reader of the members of {@code @Stage} that are no texts. */
final class StageAnnotation {
  private StageAnnotation() {}

  static StageIdentity identity(AnnotationMirror stage) {
    return new StageIdentity(
        AnnotationMembers.text(stage, "name"),
        AnnotationMembers.text(stage, "version"),
        AnnotationMembers.text(stage, "movedFrom"),
        tracks(stage));
  }

  static MatchChoice match(AnnotationMirror stage) {
    return AnnotationMembers.value(stage, "match", AnnotationMirror.class)
        .map(match -> new MatchChoice(
            Optional.of(match).filter(written -> AnnotationMembers.isWritten(stage, "match")),
            AnnotationMembers.value(match, "latest", Integer.class).orElse(0),
            AnnotationMembers.text(match, "best"),
            AnnotationMembers.value(match, "smaller", Boolean.class).orElse(false),
            AnnotationMembers.value(match, "only", Boolean.class).orElse(false),
            AnnotationMembers.value(match, "all", Boolean.class).orElse(false),
            AnnotationMembers.value(match, "some", Integer.class).orElse(0)))
        .orElse(MatchChoice.DEFAULT);
  }

  static int realizations(AnnotationMirror stage) {
    return AnnotationMembers.value(stage, "realizations", Integer.class).orElse(1);
  }

  private static List<ClassName> tracks(AnnotationMirror stage) {
    return AnnotationMembers.value(stage, "tracks", List.class).stream()
        .flatMap(values -> ((List<?>) values).stream())
        .map(value -> ((AnnotationValue) value).getValue())
        .flatMap(type -> TypeNames.className(type).stream())
        .toList();
  }
}
