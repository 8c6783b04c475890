package dev.stagewright.processor.generate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;

/**
 * Where the builder keeps what it is given: inputs in fields of its own, values in a fresh object
 * of the stage.
 */
final class Locals {
  private Locals() {}

  /** Names the builder's field that holds the values; config fields may be called anything. */
  static String values(StageModel stage) {
    String name = "values";
    while (isTaken(stage, name)) {
      name += "_";
    }
    return name;
  }

  private static boolean isTaken(StageModel stage, String name) {
    return stage.settable().stream().anyMatch(field -> field.name().equals(name));
  }

  /** Gives the place of a config field inside the builder. */
  static String slot(StageModel stage, ConfigField config) {
    return config.isInput() ? config.name() : values(stage) + "." + config.name();
  }
}
