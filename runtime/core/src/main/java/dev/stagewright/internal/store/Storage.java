package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk under a store. What a power cut must not take is flushed through it, and it hears of
 * every step of a change: so tests count the one, and crash at the other.
 */
@FunctionalInterface
public interface Storage {

  /** Brings the bytes of files, and the entries of folders, to where a power cut leaves them. */
  void flush(List<Path> places) throws IOException;

  /** A change has come that far. */
  default void passed(SyncPoint point) {}

  /** Flushes a folder with all that it holds. */
  default void flushTree(Path root) throws IOException {
    FileTrees.inPieces(root, this::flush);
  }

  /** Makes a folder that no power cut unmakes, nor those around it. */
  default Path makeFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Path around = makeFolder(folder.resolveSibling(""));
      Files.createDirectories(folder);
      flush(List.of(around));
    }
    return folder;
  }
}
