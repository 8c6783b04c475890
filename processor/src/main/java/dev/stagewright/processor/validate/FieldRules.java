package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Config;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** What fields must be, whatever their types. */
final class FieldRules {
  /**
   * Methods that generated handles have anyway, and the words that start and end a configuration.
   */
  private static final Set<String> RESERVED = Set.of(
      "allFrom",
      "builder",
      "clone",
      "configuration",
      "derivation",
      "dref",
      "equals",
      "finalize",
      "folder",
      "from",
      "getClass",
      "hashCode",
      "instantiate",
      "notify",
      "notifyAll",
      "recipe",
      "rref",
      "toStage",
      "toString",
      "wait");

  private FieldRules() {}

  static void configs(StageModel stage, Findings findings) {
    stage.configs().stream()
        .map(ConfigField::element)
        .forEach(field -> judge("StageConfig", stage, field, findings));
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
      } else {
        judge("StageOutput", stage, output.element(), findings);
      }
    }
  }

  private static void judge(
      String codes, StageModel stage, VariableElement field, Findings findings) {
    Set<Modifier> modifiers = field.getModifiers();
    String name = field.getSimpleName().toString();
    if (modifiers.contains(Modifier.STATIC)) {
      findings.blame(
          field,
          codes + "02",
          "%s is static.".formatted(name),
          "Make it a field of the object: each build has its own.");
    } else if (modifiers.contains(Modifier.FINAL)) {
      findings.blame(
          field,
          codes + "03",
          "%s is final.".formatted(name),
          "Take final away: it is set for you.");
    }
    if (modifiers.contains(Modifier.PRIVATE) || !isVisible(field, stage)) {
      findings.blame(
          field,
          codes + "04",
          "%s cannot be set by the classes of the stage's package.".formatted(name),
          "Take private away, or make it public if another package declares it.");
    }
    if (RESERVED.contains(name)) {
      findings.blame(
          field,
          codes + "05",
          "%s is a name that generated classes use.".formatted(name),
          "Choose another name.");
    }
  }

  private static boolean isVisible(VariableElement field, StageModel stage) {
    return field.getModifiers().contains(Modifier.PUBLIC)
        || MoreElements.getPackage(field).equals(MoreElements.getPackage(stage.element()));
  }

  static void names(StageModel stage, Findings findings) {
    Set<String> seen = new HashSet<>();
    Stream.concat(
            stage.configs().stream().map(ConfigField::element),
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
