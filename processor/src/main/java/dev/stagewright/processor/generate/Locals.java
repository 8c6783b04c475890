package dev.stagewright.processor.generate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;

/**
 * What builders and derivations keep: inputs in fields of their own, values in a fresh object of
 * the stage.
 */
final class Locals {
  private Locals() {}

  /** Names the field that holds the values. */
  static String values(StageModel stage) {
    return free(stage, "values");
  }

  /** Gives the place of a field of the stage inside the builder. */
  static String slot(StageModel stage, ConfigField config) {
    return config.isInput() ? config.name() : values(stage) + "." + config.name();
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
