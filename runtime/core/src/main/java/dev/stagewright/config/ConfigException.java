package dev.stagewright.config;

/**
 * A configuration cannot be what it was asked to be. Its message names the stage, the field and the
 * value.
 */
public final class ConfigException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what is wrong with which field, and what is expected instead
   */
  public ConfigException(String message) {
    super(message);
  }
}
