package dev.stagewright.processor.validate;

import com.google.auto.common.AnnotationMirrors;
import dev.stagewright.processor.model.StageModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What may stand for a stage's code. */
final class IdentityRules {
  private static final String TRACKS = "tracks";

  private IdentityRules() {}

  static void version(StageModel stage, ProblemReport report) {
    if (!stage.version().isEmpty() && stage.version().isBlank()) {
      report.blame(
          stage.element(),
          stage.annotation(),
          "version",
          "StageVersion01",
          "The version of %s is blank.".formatted(stage.qualifiedName()),
          "Give it a text that tells versions apart, or leave it out: then the code itself counts.");
    } else if (!stage.version().isEmpty() && !values(stage).isEmpty()) {
      report.warn(
          stage.element(),
          stage.annotation(),
          TRACKS,
          "StageVersion02",
          "tracks says nothing beside version: with it, no code of %s counts."
              .formatted(stage.qualifiedName()),
          "Take one of the two away.");
    }
  }

  static void moved(StageModel stage, KnownTypes known, ProblemReport report) {
    String moved = stage.movedFrom();
    if (moved.isEmpty()) {
      return;
    } else if (stage.version().isEmpty()) {
      blame(
          stage,
          report,
          "StageVersion03",
          "movedFrom says nothing without a version: the code of %s counts, under the names of its classes."
              .formatted(stage.qualifiedName()),
          "Pin a version, or take movedFrom away.");
    } else if (!isBinaryName(moved)) {
      blame(
          stage,
          report,
          "StageVersion04",
          "\"%s\" cannot be the name of a class.".formatted(moved),
          "Give the name that the class had, as in com.acme.Outer$Nested.");
    } else if (moved.equals(MessageNames.binaryName(stage.element()))) {
      blame(
          stage,
          report,
          "StageVersion05",
          "%s is the name of the class itself.".formatted(moved),
          "Give the name that it had before, or take movedFrom away.");
    } else if (known.isStage(moved)) {
      blame(
          stage,
          report,
          "StageVersion06",
          "%s is a stage still: the results of one would be taken for those of the other."
              .formatted(moved),
          "Take movedFrom away, or that class.");
    }
  }

  private static void blame(
      StageModel stage, ProblemReport report, String code, String wrong, String remedy) {
    report.blame(stage.element(), stage.annotation(), "movedFrom", code, wrong, remedy);
  }

  private static boolean isBinaryName(String name) {
    return Arrays.stream(name.split("\\.", -1))
        .allMatch(part -> SourceVersion.isIdentifier(part) && !SourceVersion.isKeyword(part));
  }

  static void tracks(StageModel stage, ProblemReport report) {
    Set<String> seen = new HashSet<>();
    for (AnnotationValue value : values(stage)) {
      if (value.getValue() instanceof TypeMirror type) {
        judge(stage, type, value, seen, report);
      }
    }
  }

  private static void judge(
      StageModel stage,
      TypeMirror type,
      AnnotationValue value,
      Set<String> seen,
      ProblemReport report) {
    if (type.getKind() != TypeKind.DECLARED) {
      report.blame(
          stage.element(),
          stage.annotation(),
          value,
          "StageTracks01",
          "%s has no code to track.".formatted(MessageNames.of(type)),
          "Name classes and interfaces.");
    } else if (!seen.add(type.toString())) {
      report.warn(
          stage.element(),
          stage.annotation(),
          value,
          "StageTracks02",
          "tracks names %s twice.".formatted(MessageNames.of(type)),
          "Once is enough.");
    }
  }

  private static List<AnnotationValue> values(StageModel stage) {
    return AnnotationMirrors.getAnnotationValue(stage.annotation(), TRACKS).getValue()
            instanceof List<?> values
        ? values.stream().map(AnnotationValue.class::cast).toList()
        : List.of();
  }
}
