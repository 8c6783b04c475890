package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Thrown when the name of a file is no text: its bytes are not UTF-8, so that no document can name
 * it.
 */
public final class FileNameException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param path the name, or one that holds it
   */
  public FileNameException(Path path) {
    super("The name %s is not UTF-8, as names in a store are: rename it".formatted(path));
  }
}
