package dev.stagewright.processor.validate;

import com.google.auto.common.AnnotationMirrors;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.MatchChoice;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;

/** Rules for the choice of a ready-made matcher. */
final class MatchRules {
  private MatchRules() {}

  static void choice(StageModel stage, ProblemReport report) {
    stage.match().annotation().ifPresent(annotation -> {
      if (stage.match().chosen().size() > 1) {
        report
            .error("StageMatch01")
            .at(stage.element(), annotation)
            .says("@Match chooses %s at once.", stage.match().chosen())
            .fix("Choose one.");
      }
      counts(stage, annotation, report);
      if (stage.match().smaller() && stage.match().best().isEmpty()) {
        report
            .error("StageMatch03")
            .at(stage.element(), annotation)
            .says("smaller has no effect without best.")
            .fix("Name the output that should be small.");
      }
    });
  }

  private static void counts(StageModel stage, AnnotationMirror annotation, ProblemReport report) {
    for (String member : List.of("latest", "some")) {
      written(annotation, member)
          .filter(count -> (int) count < 1)
          .ifPresent(count -> report
              .error("StageMatch02")
              .at(stage.element(), annotation, member)
              .says("@Match cannot take %s realizations.", count)
              .fix("Use 1 or more."));
    }
  }

  static void best(StageModel stage, ProblemReport report) {
    MatchChoice match = stage.match();
    match
        .annotation()
        .filter(annotation -> written(annotation, "best").isPresent())
        .filter(annotation -> numeric(stage).noneMatch(match.best()::equals))
        .ifPresent(annotation -> best(stage, annotation, report));
  }

  private static void best(StageModel stage, AnnotationMirror annotation, ProblemReport report) {
    String best = stage.match().best();
    boolean exists = stage.outputs().stream().anyMatch(output -> output.name().equals(best));
    List<String> numeric = numeric(stage).toList();
    String otherwise = numeric.isEmpty()
        ? "Add an @Output that is a number, or choose in another way."
        : "Name one of %s.".formatted(numeric);
    report
        .error(exists ? "StageMatch08" : "StageMatch04")
        .at(stage.element(), annotation, "best")
        .says(
            "\"%s\" is not %s of %s.",
            best, exists ? "a number among the outputs" : "an @Output", stage.qualifiedName())
        .fix(exists ? otherwise : MessageNames.meant(best, numeric, otherwise));
  }

  /**
   * Reports builds that make more than {@code only} accepts; a build makes as many as are missing,
   * and may make more than the matcher would have.
   */
  static void realizations(StageModel stage, ProblemReport report) {
    stage
        .match()
        .annotation()
        .filter(annotation -> stage.match().only() && stage.settings().realizations() > 1)
        .ifPresent(annotation -> report
            .error("StageMatch09")
            .at(stage.element(), annotation, "only")
            .says(
                "only accepts one realization, but each build makes %s.",
                stage.settings().realizations())
            .fix("Use all, latest or best, or make one realization."));
  }

  private static Optional<Object> written(AnnotationMirror annotation, String member) {
    return annotation.getElementValues().keySet().stream()
        .filter(method -> method.getSimpleName().contentEquals(member))
        .map(method -> AnnotationMirrors.getAnnotationValue(annotation, member).getValue())
        .findFirst();
  }

  private static Stream<String> numeric(StageModel stage) {
    return stage.values().stream()
        .filter(output ->
            output.type() instanceof ConfigType.Scalar scalar && scalar.kind().isNumeric())
        .map(OutputField::name);
  }
}
