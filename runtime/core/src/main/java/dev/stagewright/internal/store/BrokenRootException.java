package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;
import java.nio.file.Path;

/**
 * Thrown when a root keeps nothing, so that the collector cannot know what to keep, and deletes
 * nothing. The message names the root, the problem and the remedy.
 */
public final class BrokenRootException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /**
   * Creates the exception.
   *
   * @param message the root, the problem and the remedy
   * @param file the file that notes the root
   */
  public BrokenRootException(String message, Path file) {
    super(message);
    this.file = file;
  }

  /**
   * Returns the file that records the root.
   *
   * @return the file
   */
  public Path file() {
    return file;
  }
}
