package dev.stagewright.ref;

/**
 * Thrown when a text does not name anything in a store. The message says why, and what is expected.
 */
public final class InvalidRefException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong with which text, and what is expected instead
   */
  public InvalidRefException(String message) {
    super(message);
  }
}
