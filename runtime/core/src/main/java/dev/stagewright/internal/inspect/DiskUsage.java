package dev.stagewright.internal.inspect;

import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A measurement of folders with their content, each by itself and all together, where files with
 * several hard links count once. Files deleted meanwhile and unreadable ones count 0.
 */
final class DiskUsage {
  private final Set<Object> met = new HashSet<>();
  private long together;

  /** Returns the usage of everything measured. */
  long together() {
    return together;
  }

  /** Measures each child of a folder by itself. */
  Map<Path, Long> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.collect(Collectors.toMap(child -> child, this::of));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  long of(Path folder) {
    long[] bytes = {0};
    try {
      FileTrees.files(folder, file -> {
        Object key = file.fileKey();
        bytes[0] += file.size();
        together += key == null || met.add(key) ? file.size() : 0;
      });
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    return bytes[0];
  }

  private static StoreException unreadable(Path folder, IOException cause) {
    return new StoreException("Cannot list %s: check that it may be read".formatted(folder), cause);
  }
}
