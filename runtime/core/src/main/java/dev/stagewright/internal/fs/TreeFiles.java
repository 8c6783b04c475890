package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/** The attributes of all files in a folder that may be seen, however deep. */
final class TreeFiles extends TreeWalk {
  private final Consumer<BasicFileAttributes> taker;

  private TreeFiles(Path root, OpenDirectory opened, Consumer<BasicFileAttributes> taker) {
    super(root, opened);
    this.taker = taker;
  }

  /** Visits the files of a folder, or the place itself if it is no folder. */
  static void of(Path root, Consumer<BasicFileAttributes> taker) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(root, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isDirectory()) {
      taker.accept(attributes);
      return;
    }
    try {
      new TreeFiles(root, OpenDirectory.open(root), taker).walk();
    } catch (AccessDeniedException e) {
      // A folder that may not be seen is skipped.
    }
  }

  @Override
  void file(OpenDirectory around, Path name, BasicFileAttributes attributes) {
    taker.accept(attributes);
  }

  @Override
  void shut(OpenDirectory around, Path name, IOException failure) {
    // A place that may not be seen is skipped.
  }

  @Override
  void failed(Path place, IOException failure) {
    // A place that may not be seen is skipped.
  }
}
