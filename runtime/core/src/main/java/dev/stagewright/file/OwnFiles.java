package dev.stagewright.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Makes hard links files of their own. Under another name a file could be changed after it was
 * published, and sealing it would take it from its owner: package managers link from their caches,
 * and git from the repository that it clones.
 */
public final class OwnFiles {
  private OwnFiles() {}

  /**
   * Makes a copy of a file that has other names, in its place; does nothing where nobody tells how
   * many it has.
   *
   * @param file the file
   * @throws IOException if it cannot be copied
   */
  public static void make(Path file) throws IOException {
    if (LinkCount.of(file) > 1) {
      replace(file);
    }
  }

  private static void replace(Path file) throws IOException {
    Path copy = file.resolveSibling(".own-" + UUID.randomUUID());
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
