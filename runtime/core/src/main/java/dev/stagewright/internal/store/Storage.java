package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk under a store. Everything that a power cut must not take is flushed through it, and
 * every step of a change is reported to it, so that tests can count the flushes and crash at the
 * steps.
 */
@FunctionalInterface
public interface Storage {

  /** Flushes the bytes of files and the entries of folders to the disk. */
  void flush(List<Path> places) throws IOException;

  /** Reports that a change has reached a point. */
  default void passed(SyncPoint point) {}

  /** Flushes a folder with all its content. */
  default void flushTree(Path root) throws IOException {
    FileTrees.inPieces(root, this::flush);
  }

  /** Creates a folder and its parents, flushed. */
  default Path makeFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Path around = makeFolder(folder.resolveSibling(""));
      Files.createDirectories(folder);
      flush(List.of(around));
    }
    return folder;
  }
}
