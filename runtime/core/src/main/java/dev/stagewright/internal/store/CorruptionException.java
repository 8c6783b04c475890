package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;

/**
 * Thrown when a realization to be transferred is damaged or forged; nothing of it was accepted. The
 * message says what is wrong, where, and what to do.
 */
public final class CorruptionException extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public CorruptionException(String message) {
    super(shown(message));
  }

  /**
   * Creates the exception for a failed read.
   *
   * @param message what is wrong, where, and what to do
   * @param cause the reader's exception
   */
  public CorruptionException(String message, Exception cause) {
    super(shown(message));
    initCause(cause);
  }

  /**
   * Returns the message without control characters: text of a forged file must not steer a
   * terminal.
   */
  private static String shown(String message) {
    return message.replaceAll("[\\p{Cc}&&[^\n]]", "?");
  }
}
