package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.ReservedNames;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Rules for fields, whatever their types. */
final class FieldRules {
  private FieldRules() {}

  static void configs(StageModel stage, ProblemReport report) {
    stage.settable().stream()
        .map(ConfigField::element)
        .filter(FieldRole::isClear)
        .forEach(field -> judge(stage, field, report));
  }

  static void outputs(StageModel stage, ProblemReport report) {
    stage.outputs().stream()
        .map(OutputField::element)
        .filter(FieldRole::isClear)
        .forEach(field -> judge(stage, field, report));
  }

  private static void judge(StageModel stage, VariableElement field, ProblemReport report) {
    FieldModifierRules.judge(stage, field, report);
    String name = field.getSimpleName().toString();
    if (ReservedNames.contains(name, stage.names())) {
      report
          .error("StageField05")
          .at(field)
          .says("%s is a name that generated classes use.", name)
          .fix("Choose another name.");
    }
  }

  static void names(StageModel stage, ProblemReport report) {
    Set<String> seen = new HashSet<>();
    fields(stage)
        .filter(field -> !seen.add(field.getSimpleName().toString()))
        .forEach(field -> report
            .error("StageField01")
            .at(field)
            .says("%s hides an inherited field of the same name.", field.getSimpleName())
            .fix("Rename it, or use the inherited one."));
  }

  /** Reports hidden fields. A field that is not set for the build may stand before one that is. */
  static void hiding(StageModel stage, ProblemReport report) {
    Set<String> names = new HashSet<>();
    Set<VariableElement> ours = fields(stage).collect(Collectors.toSet());
    for (TypeElement type : ClassHierarchy.of(stage.element())) {
      for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        String name = field.getSimpleName().toString();
        if (ours.contains(field)) {
          names.add(name);
        } else if (names.contains(name)) {
          report
              .warning("StageField06")
              .at(field)
              .says("%s hides an inherited field that is set for the build; this one is not.", name)
              .fix("Rename it, or use the inherited one.");
        }
      }
    }
  }

  private static Stream<VariableElement> fields(StageModel stage) {
    return Stream.concat(
            stage.settable().stream().map(ConfigField::element),
            stage.outputs().stream().map(OutputField::element))
        .distinct();
  }
}
