package dev.stagewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** How many names files have, where the system tells. */
final class LinkCount {
  private static final String VIEW = "unix";

  private LinkCount() {}

  static boolean isKnown(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains(VIEW);
  }

  /** Gives 1 where nobody knows. */
  static int of(Path file) throws IOException {
    return isKnown(file)
        ? (Integer) Files.getAttribute(file, VIEW + ":nlink", LinkOption.NOFOLLOW_LINKS)
        : 1;
  }
}
