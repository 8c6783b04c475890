package dev.stagewright.processor.generate;

import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;

/**
 * What the builder keeps: inputs in fields of their own, values in a fresh object of the stage, and
 * how the derivation shall be built.
 */
final class Locals {
  private Locals() {}

  /** Names the builder's field that holds the values. */
  static String values(StageModel stage) {
    return free(stage, "values");
  }

  /** Names the builder's field that holds the stage's type, another if it has another body. */
  static String type(StageModel stage) {
    return free(stage, "type");
  }

  /** Names the builder's field that holds the body. */
  static String body(StageModel stage) {
    return free(stage, "body");
  }

  /** Names the builder's field that holds the matcher, if it is not the stage's. */
  static String matcher(StageModel stage) {
    return free(stage, "matcher");
  }

  /** Gives the place of a field of the stage inside the builder. */
  static String slot(StageModel stage, ConfigField config) {
    return config.isInput() ? config.name() : values(stage) + "." + config.name();
  }

  /** Fields of the stage may be called anything. */
  private static String free(StageModel stage, String name) {
    boolean isTaken = stage.settable().stream().anyMatch(field -> field.name().equals(name));
    return isTaken ? free(stage, name + "_") : name;
  }
}
