package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Argument;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;

/** Rules for outputs. */
final class OutputRules {
  private OutputRules() {}

  static void some(StageModel stage, ProblemReport report) {
    if (stage.outputs().isEmpty()) {
      report
          .warning("StageOutput15")
          .at(stage.element())
          .says("%s promises nothing: its results could not be found.", stage.qualifiedName())
          .fix("Add an @Output field for a file, a folder or a value.");
    }
  }

  static void choice(StageModel stage, ProblemReport report) {
    for (OutputField output : stage.outputs()) {
      boolean isArgument = MoreElements.isAnnotationPresent(output.element(), Argument.class);
      if (!isArgument && !FieldRole.isClear(output.element())) {
        report
            .error("StageOutput01")
            .at(output.element(), output.annotation())
            .says("%s is both @Config and @Output.", output.name())
            .fix("Choose one: what goes in, or what comes out.");
      }
    }
  }

  static void paths(StageModel stage, ProblemReport report) {
    for (OutputField output : stage.outputs()) {
      if (!FieldRole.isClear(output.element())) {
        continue;
      }
      if (output.isFile() && output.path().isEmpty()) {
        report
            .error("StageOutput06")
            .at(output.element(), output.annotation())
            .says("The output file %s has no path.", output.name())
            .fix("Give it one: @Output(\"%s\").", output.name());
      } else if (!output.isFile() && !output.path().isEmpty() && isValue(output)) {
        report
            .error("StageOutput10")
            .at(output.element(), output.annotation(), "value")
            .says("%s is a value, and a value has no path.", output.name())
            .fix("Remove the path, or make it a Path.");
      }
    }
  }

  private static boolean isValue(OutputField output) {
    return !(output.type() instanceof ConfigType.Unsupported);
  }
}
