package dev.stagewright.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/**
 * Makes hard links files of their own. Under another name a file could be changed after it was
 * published, and sealing it would take it from its owner: package managers link from their caches,
 * and git from the repository that it clones.
 */
final class OwnFiles {
  private OwnFiles() {}

  static void in(Path root) throws IOException {
    if (!LinkCount.isKnown(root)) {
      return;
    }
    Files.walkFileTree(root, new Trees.Owner() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (attributes.isRegularFile() && LinkCount.of(file) > 1) {
          replace(file);
        }
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static void replace(Path file) throws IOException {
    Path copy = file.resolveSibling(".own-" + UUID.randomUUID());
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
