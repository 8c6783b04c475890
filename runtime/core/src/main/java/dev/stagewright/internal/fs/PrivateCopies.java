package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Makes files of their own of those that could be changed after they were published. Under another
 * name a file could be, and sealing it would take it from its owner: package managers link from
 * their caches, and git from the repository that it clones.
 */
public final class PrivateCopies {
  private PrivateCopies() {}

  /**
   * Makes a copy of a file that has other names, in its place, and seals the folder around it; does
   * nothing where nobody tells how many it has.
   *
   * @param file the file
   * @return whether it is another file by now
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
   * Puts a copy of a file in its place, and seals the folder around it: what has the file open has
   * one then that no path leads to.
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
