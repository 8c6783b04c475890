package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/**
 * The outcome of deleting a file or folder.
 *
 * @param bytes how many bytes are free again: a file that has other names keeps its own
 * @param left what could not be deleted, besides the folders around it; empty if all is gone
 */
public record DeletionResult(long bytes, List<Left> left) {

  /**
   * Copies the list.
   *
   * @param bytes how many bytes are free again
   * @param left what could not be deleted
   */
  public DeletionResult {
    left = List.copyOf(left);
  }

  /**
   * Returns how many bytes are free again, or throws if something is left.
   *
   * @return the number of bytes
   * @throws IOException if something is left, which it names
   */
  public long orThrow() throws IOException {
    if (left.isEmpty()) {
      return bytes;
    }
    Left first = left.get(0);
    throw new IOException("Cannot delete " + first, first.reason());
  }

  /**
   * A file or folder that could not be deleted. Of several in one folder, only one is listed.
   *
   * @param place the file or folder
   * @param reason the error of the system
   */
  public record Left(Path place, IOException reason) {
    /**
     * Returns the reason in a few words.
     *
     * @return a clause
     */
    public String problem() {
      if (reason instanceof AccessDeniedException) {
        return "permission denied, as for what belongs to another user";
      }
      return reason instanceof FileSystemException refused && refused.getReason() != null
          ? refused.getReason()
          : reason.toString();
    }

    @Override
    public String toString() {
      return "%s: %s".formatted(place, problem());
    }
  }
}
