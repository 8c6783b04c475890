package dev.stagewright.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.StageName;
import java.util.stream.Stream;

/** Rules for the names of a stage and of the classes generated for it. */
final class NameRules {
  private NameRules() {}

  static void name(StageModel stage, ProblemReport report) {
    if (!StageName.isValid(stage.identity().name())) {
      report
          .error("StageName01")
          .at(stage.element(), stage.annotation(), "name")
          .says("\"%s\" is not a stage name.", stage.identity().name())
          .fix("Take %s.", StageName.SHAPE);
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
      report
          .error("StageName03")
          .at(stage.element())
          .says(
              "%s is generated for another stage already, and would be for %s.",
              name, stage.qualifiedName())
          .fix("Rename one of the two stages.");
    } else if (known.contains(name)) {
      report
          .error("StageName02")
          .at(stage.element())
          .says("%s exists already, but has to be generated for %s.", name, stage.qualifiedName())
          .fix("Rename one of the two.");
    } else {
      report
          .error("StageName04")
          .at(stage.element())
          .says(
              "%s would be generated for %s, and %s differs by case only.",
              name, stage.qualifiedName(), known.differingByCase(name).orElseThrow())
          .fix("Rename one of the two: on some systems they are one file.");
    }
  }

  private static Stream<String> generated(StageModel stage) {
    return stage.names().generated().stream().map(ClassName::canonicalName);
  }
}
