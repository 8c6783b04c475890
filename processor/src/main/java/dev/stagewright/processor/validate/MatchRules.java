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

/** Which ready-made matcher a stage may choose. */
final class MatchRules {
  private MatchRules() {}

  static void choice(StageModel stage, ProblemReport report) {
    stage.match().annotation().ifPresent(annotation -> {
      if (stage.match().chosen().size() > 1) {
        report.blame(
            stage.element(),
            annotation,
            "StageMatch01",
            "@Match chooses %s at once.".formatted(stage.match().chosen()),
            "Choose one.");
      }
      counts(stage, annotation, report);
      if (stage.match().smaller() && stage.match().best().isEmpty()) {
        report.blame(
            stage.element(),
            annotation,
            "StageMatch03",
            "smaller says nothing without best.",
            "Name the output that should be small.");
      }
    });
  }

  private static void counts(StageModel stage, AnnotationMirror annotation, ProblemReport report) {
    for (String member : List.of("latest", "some")) {
      written(annotation, member)
          .filter(count -> (int) count < 1)
          .ifPresent(count -> report.blame(
              stage.element(),
              annotation,
              member,
              "StageMatch02",
              "@Match cannot take %s realizations.".formatted(count),
              "Take 1 or more."));
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
        ? "Add an @Output that is a number, or choose otherwise."
        : "Name one of %s.".formatted(numeric);
    report.blame(
        stage.element(),
        annotation,
        "best",
        exists ? "StageMatch08" : "StageMatch04",
        "\"%s\" is no %s of %s."
            .formatted(
                best, exists ? "number among the outputs" : "@Output", stage.qualifiedName()),
        exists ? otherwise : MessageNames.meant(best, numeric, otherwise));
  }

  /** A build makes as many as are missing; it may make more than the matcher would have. */
  static void realizations(StageModel stage, ProblemReport report) {
    stage
        .match()
        .annotation()
        .filter(annotation -> stage.match().only() && stage.realizations() > 1)
        .ifPresent(annotation -> report.blame(
            stage.element(),
            annotation,
            "only",
            "StageMatch09",
            "only accepts one realization, and each build makes %s."
                .formatted(stage.realizations()),
            "Take all, latest or best of them, or make one."));
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
