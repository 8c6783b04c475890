package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import java.util.List;
import java.util.Optional;

/** Rules for the names in braces in the path of an output. */
final class PlaceholderRules {
  private PlaceholderRules() {}

  /** Judges the first that is wrong. */
  static boolean areWell(StageModel stage, OutputField output, ProblemReport report) {
    for (String placeholder : output.placeholders()) {
      Optional<ConfigField> config = stage.config(placeholder);
      if (config.isEmpty()) {
        unknown(stage, output, placeholder, report);
        return false;
      } else if (!isText(config.get())) {
        OutputPathRules.blame(
                output, "StageOutput18", "%s is not a String".formatted(placeholder), report)
            .fix("Use a String, whose text is known, or a fixed name.");
        return false;
      }
    }
    return isClosed(output, report);
  }

  private static void unknown(
      StageModel stage, OutputField output, String placeholder, ProblemReport report) {
    boolean isArgument =
        stage.arguments().stream().anyMatch(argument -> argument.name().equals(placeholder));
    if (isArgument) {
      OutputPathRules.blame(
              output,
              "StageOutput19",
              "%s is an @Argument, and changes no result".formatted(placeholder),
              report)
          .fix("Make it @Config, or use a fixed name.");
    } else {
      List<String> texts = stage.configs().stream()
          .filter(PlaceholderRules::isText)
          .map(ConfigField::name)
          .toList();
      OutputPathRules.blame(
              output, "StageOutput07", "{%s} names no @Config field".formatted(placeholder), report)
          .fix(MessageNames.meant(
              placeholder, texts, "Add a String with that name, or use a fixed name."));
    }
  }

  private static boolean isClosed(OutputField output, ProblemReport report) {
    String rest = OutputField.PLACEHOLDER.matcher(output.path()).replaceAll("");
    if (rest.indexOf('{') < 0 && rest.indexOf('}') < 0) {
      return true;
    }
    OutputPathRules.blame(output, "StageOutput20", "it has a brace without its partner", report)
        .fix("Close it, as in {name}, or remove it.");
    return false;
  }

  private static boolean isText(ConfigField config) {
    return config.type() instanceof ConfigType.Scalar scalar
        && scalar.kind() == ConfigType.Kind.TEXT;
  }
}
