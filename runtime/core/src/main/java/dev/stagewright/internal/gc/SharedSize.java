package dev.stagewright.internal.gc;

import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The disk usage of several folders together: a file with several hard links counts until the last
 * is removed.
 */
public final class SharedSize {
  private final Map<Object, Integer> names = new HashMap<>();

  /** Adds a folder, and returns the additional bytes. */
  public long take(Path folder) {
    return size(folder, file -> names.merge(file, 1, Integer::sum) == 1);
  }

  /** Removes a folder, and returns the bytes freed. */
  long free(Path folder) {
    return size(folder, file -> names.merge(file, -1, Integer::sum) == 0);
  }

  private static long size(Path folder, Predicate<Object> counts) {
    try {
      return FileTrees.size(folder, counts);
    } catch (IOException e) {
      throw new StoreException("Cannot read %s".formatted(folder), e);
    }
  }
}
