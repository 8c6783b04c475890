package dev.stagewright.internal.store;

import dev.stagewright.internal.text.LongPath;
import java.nio.file.Path;

/**
 * A file or folder that could not be deleted from a store. Of several in one folder, one is told.
 *
 * @param place where it lies
 * @param problem why, as a clause
 */
public record UndeletedFile(Path place, String problem) {
  /** Describes it in a line; of a path that is too long, the beginning and the end. */
  @Override
  public String toString() {
    return "%s: %s".formatted(LongPath.shortened(place), problem);
  }
}
