package dev.stagewright.processor.generate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;
import java.util.Set;

/**
 * The state of builders and derivations: inputs in fields of their own, values in a fresh object of
 * the stage.
 */
final class FieldDeclarations {
  /** Where the names begin that generated code writes out, if a class of the user's hides one. */
  private static final Set<String> PACKAGES = Set.of("dev", "java");

  private FieldDeclarations() {}

  /** Names the field that holds the values. */
  static String values(StageModel stage) {
    return free(stage, "values");
  }

  /** Gives the place of a field of the stage inside the builder. */
  static String slot(StageModel stage, ConfigField config) {
    return config.isInput() ? variable(stage, config) : values(stage) + "." + config.name();
  }

  /** Names a variable that holds a field of the stage; some names would obscure a package. */
  static String variable(StageModel stage, ConfigField config) {
    return PACKAGES.contains(config.name()) ? free(stage, config.name() + "_") : config.name();
  }

  /** Calls an accessor; {@code yield()} alone would be no call. */
  static String call(String qualifier, String field) {
    String plain = qualifier + field + "()";
    return plain.equals("yield()") ? "this." + plain : plain;
  }

  /** Tells whether there are any values. */
  static boolean hasValues(StageModel stage) {
    return stage.settable().stream().anyMatch(field -> !field.isInput());
  }

  /** Fields of the stage may be called anything. */
  private static String free(StageModel stage, String name) {
    boolean isTaken = stage.settable().stream().anyMatch(field -> field.name().equals(name));
    return isTaken ? free(stage, name + "_") : name;
  }
}
