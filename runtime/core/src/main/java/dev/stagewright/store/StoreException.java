package dev.stagewright.store;

import dev.stagewright.internal.fs.ReadFailures;
import java.io.IOException;

/** The store cannot be read or written. Its message names the place and what to do. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception for what the file system refused.
   *
   * @param message what was tried, where, and what to do
   * @param cause what the file system said
   */
  public StoreException(String message, IOException cause) {
    super("%s (%s)".formatted(message, ReadFailures.described(cause)), cause);
  }

  /**
   * Makes the exception for what is wrong in the store itself.
   *
   * @param message what is wrong, where, and what to do
   */
  public StoreException(String message) {
    super(message);
  }
}
