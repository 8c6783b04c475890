package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** How many names files have, where the system tells. */
public final class LinkCount {
  private static final String VIEW = "unix";

  private LinkCount() {}

  /**
   * Tells whether the system tells.
   *
   * @param place a path of its file system
   * @return whether {@link #of} knows
   */
  public static boolean isKnown(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains(VIEW);
  }

  /**
   * Counts the names of a file.
   *
   * @param file the file; a link counts as such
   * @return how many it has; 1 where nobody knows
   * @throws IOException if it cannot be looked at
   */
  public static int of(Path file) throws IOException {
    return isKnown(file)
        ? (Integer) Files.getAttribute(file, VIEW + ":nlink", LinkOption.NOFOLLOW_LINKS)
        : 1;
  }
}
