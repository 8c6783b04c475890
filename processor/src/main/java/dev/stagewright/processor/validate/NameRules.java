package dev.stagewright.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.StageName;
import java.util.stream.Stream;

/** What a stage and the classes generated for it may be called. */
final class NameRules {
  private NameRules() {}

  static void name(StageModel stage, ProblemReport report) {
    if (!StageName.isValid(stage.name())) {
      report.blame(
          stage.element(),
          stage.annotation(),
          "name",
          "StageName01",
          "\"%s\" is not a stage name.".formatted(stage.name()),
          "Take " + StageName.SHAPE + ".");
    }
  }

  static void generated(StageModel stage, KnownTypes known, ProblemReport report) {
    generated(stage)
        .filter(name -> known.contains(name) || known.differingByCase(name).isPresent())
        .findFirst()
        .ifPresent(name -> judge(stage, name, known, report));
  }

  private static void judge(StageModel stage, String name, KnownTypes known, ProblemReport report) {
    if (known.isGenerated(name)) {
      report.blame(
          stage.element(),
          "StageName03",
          "%s is generated for another stage already, and would be for %s."
              .formatted(name, stage.qualifiedName()),
          "Rename one of the two stages.");
    } else if (known.contains(name)) {
      report.blame(
          stage.element(),
          "StageName02",
          "%s exists, and would be generated for %s.".formatted(name, stage.qualifiedName()),
          "Rename one of the two.");
    } else {
      report.blame(
          stage.element(),
          "StageName04",
          "%s would be generated for %s, and %s differs by case only."
              .formatted(
                  name, stage.qualifiedName(), known.differingByCase(name).orElseThrow()),
          "Rename one of the two: on some systems they are one file.");
    }
  }

  private static Stream<String> generated(StageModel stage) {
    return stage.names().generated().stream().map(ClassName::canonicalName);
  }
}
