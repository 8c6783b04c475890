package dev.stagewright.store;

import dev.stagewright.internal.fs.ReadFailures;
import java.io.IOException;

/** Thrown when a store cannot be read or written. The message names the place and what to do. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception for an error of the file system.
   *
   * @param message what was tried, where, and what to do
   * @param cause the error
   */
  public StoreException(String message, IOException cause) {
    super("%s (%s)".formatted(message, ReadFailures.described(cause)), cause);
  }

  /**
   * Creates the exception for a fault in the store itself.
   *
   * @param message what is wrong, where, and what to do
   */
  public StoreException(String message) {
    super(message);
  }
}
