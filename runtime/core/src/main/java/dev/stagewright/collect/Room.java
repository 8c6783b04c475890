package dev.stagewright.collect;

import dev.stagewright.store.StoreFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The room that folders take together: a file that several have takes it until the last goes. */
final class Room {
  private final Map<Object, Integer> names = new HashMap<>();

  /** Adds a folder, and tells how many bytes more that takes. */
  long take(Path folder) {
    return StoreFolder.size(folder, file -> names.merge(file, 1, Integer::sum) == 1);
  }

  /** Removes one that was added, and tells how many bytes that frees. */
  long free(Path folder) {
    return StoreFolder.size(folder, file -> names.merge(file, -1, Integer::sum) == 0);
  }
}
