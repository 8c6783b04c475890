package dev.stagewright.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.StageName;
import java.util.stream.Stream;

/** What a stage and the classes generated for it may be called. */
final class NameRules {
  private NameRules() {}

  static void name(StageModel stage, Findings findings) {
    if (!StageName.isValid(stage.name())) {
      findings.blame(
          stage.element(),
          stage.annotation(),
          "name",
          "StageName01",
          "\"%s\" is not a stage name.".formatted(stage.name()),
          "Take " + StageName.SHAPE + ".");
    }
  }

  static void generated(StageModel stage, Taken taken, Findings findings) {
    generated(stage)
        .filter(name -> taken.contains(name) || taken.differingByCase(name).isPresent())
        .findFirst()
        .ifPresent(name -> judge(stage, name, taken, findings));
  }

  private static void judge(StageModel stage, String name, Taken taken, Findings findings) {
    if (taken.isGenerated(name)) {
      findings.blame(
          stage.element(),
          "StageName03",
          "%s is generated for another stage already, and would be for %s."
              .formatted(name, stage.qualifiedName()),
          "Rename one of the two stages.");
    } else if (taken.contains(name)) {
      findings.blame(
          stage.element(),
          "StageName02",
          "%s exists, and would be generated for %s.".formatted(name, stage.qualifiedName()),
          "Rename one of the two.");
    } else {
      findings.blame(
          stage.element(),
          "StageName04",
          "%s would be generated for %s, and %s differs by case only."
              .formatted(
                  name, stage.qualifiedName(), taken.differingByCase(name).orElseThrow()),
          "Rename one of the two: on some systems they are one file.");
    }
  }

  private static Stream<String> generated(StageModel stage) {
    return stage.names().generated().stream().map(ClassName::canonicalName);
  }
}
