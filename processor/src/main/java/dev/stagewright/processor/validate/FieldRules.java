package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Argument;
import dev.stagewright.Config;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.ReservedNames;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.Access;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** What fields must be, whatever their types. */
final class FieldRules {
  private FieldRules() {}

  static void configs(StageModel stage, Findings findings) {
    stage.settable().stream()
        .map(ConfigField::element)
        .distinct()
        .forEach(field -> judge(stage, field, findings));
  }

  static void outputs(StageModel stage, Findings findings) {
    for (OutputField output : stage.outputs()) {
      if (MoreElements.isAnnotationPresent(output.element(), Config.class)) {
        findings.blame(
            output.element(),
            output.annotation(),
            "StageOutput01",
            "%s is both @Config and @Output.".formatted(output.name()),
            "Choose one: what goes in, or what comes out.");
      } else if (!MoreElements.isAnnotationPresent(output.element(), Argument.class)) {
        judge(stage, output.element(), findings);
      }
    }
  }

  private static void judge(StageModel stage, VariableElement field, Findings findings) {
    modifiers(field, findings);
    visibleAndNamed(stage, field, findings);
  }

  private static void modifiers(VariableElement field, Findings findings) {
    Set<Modifier> modifiers = field.getModifiers();
    String name = field.getSimpleName().toString();
    if (modifiers.contains(Modifier.STATIC)) {
      findings.blame(
          field,
          "StageField02",
          "%s is static.".formatted(name),
          "Make it a field of the object: each build has its own.");
    } else if (modifiers.contains(Modifier.FINAL)) {
      findings.blame(
          field,
          "StageField03",
          "%s is final.".formatted(name),
          "Take final away: it is set for you.");
    }
  }

  private static void visibleAndNamed(StageModel stage, VariableElement field, Findings findings) {
    String name = field.getSimpleName().toString();
    if (!Access.isVisibleMember(field, stage.element())) {
      findings.blame(
          field,
          "StageField04",
          "%s cannot be set by the classes of the stage's package.".formatted(name),
          "Take private away, or make it public if another package declares it.");
    }
    if (ReservedNames.contains(name, stage.names())) {
      findings.blame(
          field,
          "StageField05",
          "%s is a name that generated classes use.".formatted(name),
          "Choose another name.");
    }
  }

  static void names(StageModel stage, Findings findings) {
    Set<String> seen = new HashSet<>();
    Stream.concat(
            stage.settable().stream().map(ConfigField::element),
            stage.outputs().stream().map(OutputField::element))
        .distinct()
        .filter(field -> !seen.add(field.getSimpleName().toString()))
        .forEach(field -> findings.blame(
            field,
            "StageField01",
            "%s hides an inherited field of the same name.".formatted(field.getSimpleName()),
            "Rename it, or use the inherited one."));
  }
}
