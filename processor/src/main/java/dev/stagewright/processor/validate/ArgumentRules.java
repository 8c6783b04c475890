package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.StageModel;

/** What may be an argument: anything that changes no result. */
final class ArgumentRules {
  private ArgumentRules() {}

  static void choice(StageModel stage, Findings findings) {
    for (ConfigField argument : stage.arguments()) {
      boolean isConfig = MoreElements.isAnnotationPresent(argument.element(), Config.class);
      if (isConfig || MoreElements.isAnnotationPresent(argument.element(), Output.class)) {
        findings.blame(
            argument.element(),
            "StageArgument01",
            "%s is both @Argument and %s."
                .formatted(argument.name(), isConfig ? "@Config" : "@Output"),
            isConfig
                ? "Choose one: @Config if its value can change a result, @Argument if it cannot."
                : "Choose one: what goes in, or what comes out.");
      }
    }
  }

  static void inputs(StageModel stage, Findings findings) {
    for (ConfigField argument : stage.arguments()) {
      if (argument.isInput()) {
        findings.blame(
            argument.element(),
            "StageArgument02",
            "%s is an input, and what is built from it changes with it.".formatted(argument.name()),
            "Make it @Config.");
      }
    }
  }

  static void types(StageModel stage, Findings findings) {
    for (ConfigField argument : stage.arguments()) {
      if (argument.type() instanceof ConfigType.Unsupported unsupported) {
        findings.blame(
            argument.element(),
            "StageArgument03",
            "%s cannot be an argument: %s."
                .formatted(Words.of(argument.element().asType()), unsupported.fault()),
            "Use a type that the classes of the stage's package can name, and Secret alone.");
      }
    }
  }
}
