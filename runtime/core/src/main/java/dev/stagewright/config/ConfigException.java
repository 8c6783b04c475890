package dev.stagewright.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A configuration cannot be what it was asked to be. Its message names the stage, the field and the
 * value.
 */
public sealed class ConfigException extends IllegalArgumentException permits ConfigFileException {
  private static final long serialVersionUID = 1L;

  // No other type of list promises that it can be serialized.
  private final ArrayList<ConfigProblem> problems;

  /**
   * Makes the exception.
   *
   * @param message what is wrong with which field, and what is expected instead
   */
  public ConfigException(String message) {
    this(message, List.of(new ConfigProblem(ConfigProblem.Kind.MISREAD, "", "", message)));
  }

  /**
   * Makes the exception for several problems.
   *
   * @param message what is wrong, as a sentence
   * @param problems the same one by one, at least one
   */
  public ConfigException(String message, List<ConfigProblem> problems) {
    super(message);
    this.problems = new ArrayList<>(problems);
  }

  /**
   * Lists all that is wrong, each with its place in the configuration.
   *
   * @return one problem at least
   */
  public final List<ConfigProblem> problems() {
    return List.copyOf(problems);
  }
}
