package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Config;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;
import javax.lang.model.element.VariableElement;

/** Rules for arguments: they may be anything that changes no result. */
final class ArgumentRules {
  private ArgumentRules() {}

  static void choice(StageModel stage, ProblemReport report) {
    for (ConfigField argument : stage.arguments()) {
      VariableElement field = argument.element();
      if (!FieldRole.isClear(field)) {
        boolean isConfig = MoreElements.isAnnotationPresent(field, Config.class);
        report
            .error("StageArgument01")
            .at(field)
            .says("%s is both @Argument and %s.", argument.name(), isConfig ? "@Config" : "@Output")
            .fix(
                isConfig
                    ? "Choose one: @Config if its value can change a result, @Argument if it cannot."
                    : "Choose one: what goes in, or what comes out.");
      }
    }
  }

  static void inputs(StageModel stage, ProblemReport report) {
    for (ConfigField argument : stage.arguments()) {
      if (argument.isInput() && FieldRole.isClear(argument.element())) {
        report
            .error("StageArgument02")
            .at(argument.element())
            .says("%s is an input, and what is built from it changes with it.", argument.name())
            .fix("Make it @Config.");
      }
    }
  }
}
