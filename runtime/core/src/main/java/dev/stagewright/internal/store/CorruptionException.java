package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;

/**
 * What should go from one place to another is damaged or forged, and nothing of it was taken. Its
 * message says what is wrong, where, and what to do.
 */
public final class CorruptionException extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public CorruptionException(String message) {
    super(shown(message));
  }

  /**
   * Makes the exception for what a reader found.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what the reader said
   */
  public CorruptionException(String message, Exception cause) {
    super(shown(message));
    initCause(cause);
  }

  /** What a forged file says is told, but may not steer a terminal. */
  private static String shown(String message) {
    return message.replaceAll("[\\p{Cc}&&[^\n]]", "?");
  }
}
