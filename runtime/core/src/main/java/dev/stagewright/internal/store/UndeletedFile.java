package dev.stagewright.internal.store;

import dev.stagewright.internal.text.LongPath;
import java.nio.file.Path;

/**
 * A file or folder that could not be deleted from a store. One stands for several in the same
 * folder.
 *
 * @param place where it lies
 * @param problem why, as a clause
 */
public record UndeletedFile(Path place, String problem) {
  /** Returns a one-line description; a long path is shortened in the middle. */
  @Override
  public String toString() {
    return "%s: %s".formatted(LongPath.shortened(place), problem);
  }
}
