package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Argument;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;

/** What may be promised. */
final class OutputRules {
  private OutputRules() {}

  static void some(StageModel stage, ProblemReport report) {
    if (stage.outputs().isEmpty()) {
      report.warn(
          stage.element(),
          "StageOutput15",
          "%s promises nothing: nobody can find what it makes.".formatted(stage.qualifiedName()),
          "Add an @Output field for a file, a folder or a value.");
    }
  }

  static void choice(StageModel stage, ProblemReport report) {
    for (OutputField output : stage.outputs()) {
      boolean isArgument = MoreElements.isAnnotationPresent(output.element(), Argument.class);
      if (!isArgument && !FieldRole.isClear(output.element())) {
        report.blame(
            output.element(),
            output.annotation(),
            "StageOutput01",
            "%s is both @Config and @Output.".formatted(output.name()),
            "Choose one: what goes in, or what comes out.");
      }
    }
  }

  static void paths(StageModel stage, ProblemReport report) {
    for (OutputField output : stage.outputs()) {
      if (!FieldRole.isClear(output.element())) {
        continue;
      }
      if (output.isFile() && output.path().isEmpty()) {
        report.blame(
            output.element(),
            output.annotation(),
            "StageOutput06",
            "The file %s has no path.".formatted(output.name()),
            "Say where it lies: @Output(\"%s\").".formatted(output.name()));
      } else if (!output.isFile() && !output.path().isEmpty() && isValue(output)) {
        report.blame(
            output.element(),
            output.annotation(),
            "value",
            "StageOutput10",
            "%s is a value, and a value has no path.".formatted(output.name()),
            "Take the path away, or make it a Path.");
      }
    }
  }

  private static boolean isValue(OutputField output) {
    return !(output.type() instanceof ConfigType.Unsupported);
  }
}
