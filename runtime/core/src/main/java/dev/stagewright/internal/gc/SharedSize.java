package dev.stagewright.internal.gc;

import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The room that folders take together: a file that several have takes it until the last goes. */
public final class SharedSize {
  private final Map<Object, Integer> names = new HashMap<>();

  /** Adds a folder, and tells how many bytes more that takes. */
  public long take(Path folder) {
    return size(folder, file -> names.merge(file, 1, Integer::sum) == 1);
  }

  /** Removes one that was added, and tells how many bytes that frees. */
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
