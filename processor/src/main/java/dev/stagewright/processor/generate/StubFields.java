package dev.stagewright.processor.generate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageFields;
import dev.stagewright.processor.model.StageModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The fields of a rejected stage that its handles can show. */
final class StubFields {
  private StubFields() {}

  /** Leaves out the second of fields of one name, and what would clash with other methods. */
  static StageModel of(StageModel stage, Set<String> names) {
    Set<String> taken = new HashSet<>(names);
    return stage.withFields(new StageFields(
        unconstrained(distinct(stage.configs(), ConfigField::name, taken)),
        unconstrained(distinct(stage.arguments(), ConfigField::name, taken)),
        distinct(stage.outputs(), OutputField::name, taken)));
  }

  private static <T> List<T> distinct(List<T> fields, Function<T, String> name, Set<String> taken) {
    return fields.stream().filter(field -> taken.add(name.apply(field))).toList();
  }

  private static List<ConfigField> unconstrained(List<ConfigField> fields) {
    return fields.stream()
        .map(field -> new ConfigField(
            field.element(), field.type(), field.markedRequired(), List.of(), field.doc()))
        .toList();
  }
}
