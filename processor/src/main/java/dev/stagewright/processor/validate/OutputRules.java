package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.OutputPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** What may be promised. */
final class OutputRules {
  private OutputRules() {}

  static void files(StageModel stage, Findings findings) {
    for (OutputField output : stage.files()) {
      if (output.path().isEmpty()) {
        findings.blame(
            output.element(),
            output.annotation(),
            "StageOutput06",
            "The file %s has no path.".formatted(output.name()),
            "Say where it lies: @Output(\"%s\").".formatted(output.name()));
        continue;
      }
      for (String placeholder : output.placeholders()) {
        if (stage.config(placeholder).filter(OutputRules::isText).isEmpty()) {
          blamePath(
              output,
              "StageOutput07",
              "{%s} names no String config field".formatted(placeholder),
              findings);
        }
      }
      OutputPaths.fault(sample(output))
          .ifPresent(fault -> blamePath(output, "StageOutput08", fault, findings));
    }
  }

  static void clashes(StageModel stage, Findings findings) {
    List<OutputField> earlier = new ArrayList<>();
    for (OutputField output : stage.files()) {
      Optional<String> clash = earlier.stream()
          .filter(
              other -> other.placeholders().isEmpty() && output.placeholders().isEmpty())
          .flatMap(other -> OutputPaths.clash(output.path(), other.path()).stream())
          .findFirst();
      clash.ifPresent(fault -> blamePath(output, "StageOutput09", fault, findings));
      if (!output.path().isEmpty()) {
        earlier.add(output);
      }
    }
  }

  static void values(StageModel stage, Findings findings) {
    for (OutputField output : stage.values()) {
      if (!output.path().isEmpty()) {
        blamePath(
            output,
            "StageOutput10",
            "%s is a value, and a value has no path".formatted(output.name()),
            findings);
      }
      if (output.type() instanceof ConfigType.Unsupported unsupported) {
        findings.blame(
            output.element(),
            output.annotation(),
            "StageOutput11",
            "%s cannot be an output value: %s."
                .formatted(Words.of(output.element().asType()), unsupported.fault()),
            "Use a Path for a file, or a type that configuration may have.");
      }
    }
  }

  /** What configuration fills in is checked when it is known; a letter stands for it here. */
  private static String sample(OutputField output) {
    return OutputField.PLACEHOLDER.matcher(output.path()).replaceAll(Matcher.quoteReplacement("x"));
  }

  private static boolean isText(ConfigField config) {
    return config.type() instanceof ConfigType.Scalar scalar
        && scalar.kind() == ConfigType.Kind.TEXT;
  }

  private static void blamePath(OutputField output, String code, String fault, Findings findings) {
    findings.blame(
        output.element(),
        output.annotation(),
        "value",
        code,
        "\"%s\" cannot be the path of an output: %s.".formatted(output.path(), fault),
        "Give every file a relative path of its own, with '/' between segments.");
  }
}
