package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Copies that replace files which could be changed after they were published. A file could be
 * changed under another name, and sealing it would take it from its owner: package managers link
 * from their caches, and git from the repository that it clones.
 */
public final class PrivateCopies {
  private PrivateCopies() {}

  /**
   * Replaces a file that has other names by a copy, and seals the folder around it. Does nothing if
   * the system does not know the number of names.
   *
   * @param file the file
   * @return whether the file was replaced
   * @throws IOException if it cannot be copied
   */
  public static boolean make(Path file) throws IOException {
    boolean isShared = LinkCount.of(file) > 1;
    if (isShared) {
      replace(file);
    }
    return isShared;
  }

  /**
   * Replaces a file by a copy, and seals the folder around it. Processes that have the file open
   * keep a file that no path leads to.
   *
   * @param file the file
   * @throws IOException if it cannot be copied
   */
  public static void replace(Path file) throws IOException {
    Path around = file.resolveSibling("");
    Path copy = file.resolveSibling(".own-" + UUID.randomUUID());
    FilePermissions.makeWritable(around);
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    FilePermissions.sealFolder(around);
  }
}
