package dev.stagewright.ref;

/**
 * A text that should name something in a store does not. Its message says why and what is expected.
 */
public final class InvalidRefException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what is wrong with which text, and what is expected instead
   */
  public InvalidRefException(String message) {
    super(message);
  }
}
