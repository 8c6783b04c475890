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

/** Rules for what stands for a stage's code. */
final class IdentityRules {
  private static final String TRACKS = "tracks";

  private IdentityRules() {}

  static void version(StageModel stage, ProblemReport report) {
    if (!stage.identity().version().isEmpty() && stage.identity().version().isBlank()) {
      report
          .error("StageVersion01")
          .at(stage.element(), stage.annotation(), "version")
          .says("The version of %s is blank.", stage.qualifiedName())
          .fix("Use a text that tells versions apart, or omit it: then the code itself counts.");
    } else if (!stage.identity().version().isEmpty() && !values(stage).isEmpty()) {
      report
          .warning("StageVersion02")
          .at(stage.element(), stage.annotation(), TRACKS)
          .says(
              "tracks has no effect beside version: with a version, no code of %s counts.",
              stage.qualifiedName())
          .fix("Remove one of the two.");
    }
  }

  static void moved(StageModel stage, KnownTypes known, ProblemReport report) {
    if (stage.identity().movedFrom().isEmpty()) {
      return;
    } else if (stage.identity().version().isEmpty()) {
      report
          .error("StageVersion03")
          .at(movedFrom(stage))
          .says(
              "movedFrom has no effect without a version: the code of %s counts, under the names of its classes.",
              stage.qualifiedName())
          .fix("Pin a version, or remove movedFrom.");
    } else {
      former(stage, known, report);
    }
  }

  private static void former(StageModel stage, KnownTypes known, ProblemReport report) {
    String moved = stage.identity().movedFrom();
    ProblemPlace movedFrom = movedFrom(stage);
    if (!isBinaryName(moved)) {
      report
          .error("StageVersion04")
          .at(movedFrom)
          .says("\"%s\" cannot be the name of a class.", moved)
          .fix("Give the name that the class had, as in com.acme.Outer$Nested.");
    } else if (moved.equals(MessageNames.binaryName(stage.element()))) {
      report
          .error("StageVersion05")
          .at(movedFrom)
          .says("%s is the name of the class itself.", moved)
          .fix("Give the name that it had before, or remove movedFrom.");
    } else if (known.isStage(moved)) {
      report
          .error("StageVersion06")
          .at(movedFrom)
          .says(
              "%s is still a stage: the results of one would be taken for those of the other.",
              moved)
          .fix("Remove movedFrom, or that class.");
    }
  }

  private static ProblemPlace movedFrom(StageModel stage) {
    return ProblemPlace.of(stage.element(), stage.annotation(), "movedFrom");
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
      report
          .error("StageTracks01")
          .at(stage.element(), stage.annotation(), value)
          .says("%s has no code to track.", MessageNames.of(type))
          .fix("Name classes and interfaces.");
    } else if (!seen.add(type.toString())) {
      report
          .warning("StageTracks02")
          .at(stage.element(), stage.annotation(), value)
          .says("tracks names %s twice.", MessageNames.of(type))
          .fix("Name it once.");
    }
  }

  private static List<AnnotationValue> values(StageModel stage) {
    return AnnotationMirrors.getAnnotationValue(stage.annotation(), TRACKS).getValue()
            instanceof List<?> values
        ? values.stream().map(AnnotationValue.class::cast).toList()
        : List.of();
  }
}
