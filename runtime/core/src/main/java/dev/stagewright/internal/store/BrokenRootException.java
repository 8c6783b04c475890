package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;
import java.nio.file.Path;

/**
 * A root keeps nothing, so that nobody knows what may be deleted, and nothing was. Its message says
 * which root, what is wrong with it, and what to do.
 */
public final class BrokenRootException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /**
   * Makes the exception.
   *
   * @param message which root it is, what is wrong with it, and what to do
   * @param file the file that notes the root
   */
  public BrokenRootException(String message, Path file) {
    super(message);
    this.file = file;
  }

  /**
   * Tells where the root is noted.
   *
   * @return the file
   */
  public Path file() {
    return file;
  }
}
