package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The number of names of a file, on systems that know it. */
public final class LinkCount {
  private static final String VIEW = "unix";

  private LinkCount() {}

  /**
   * Returns whether the system knows the number.
   *
   * @param place a path of its file system
   * @return true if {@link #of} returns the number
   */
  public static boolean isKnown(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains(VIEW);
  }

  /**
   * Returns the number of names of a file.
   *
   * @param file the file; a link counts as such
   * @return the number; 1 if unknown
   * @throws IOException if it cannot be read
   */
  public static int of(Path file) throws IOException {
    return isKnown(file)
        ? (Integer) Files.getAttribute(file, VIEW + ":nlink", LinkOption.NOFOLLOW_LINKS)
        : 1;
  }
}
