package dev.stagewright.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** The bytes of all files in a folder that may be seen, and that count. */
final class TreeSize extends TreeWalk {
  private final Predicate<Object> counts;
  private long bytes;

  private TreeSize(Path root, OpenFolder opened, Predicate<Object> counts) {
    super(root, opened);
    this.counts = counts;
  }

  static long of(Path root, Predicate<Object> counts) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(root, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isDirectory()) {
      return bytes(attributes, counts);
    }
    try {
      TreeSize size = new TreeSize(root, OpenFolder.open(root), counts);
      size.walk();
      return size.bytes;
    } catch (AccessDeniedException e) {
      return 0;
    }
  }

  private static long bytes(BasicFileAttributes attributes, Predicate<Object> counts) {
    Object key = attributes.fileKey();
    return attributes.isRegularFile() && (key == null || counts.test(key)) ? attributes.size() : 0;
  }

  @Override
  void file(OpenFolder around, Path name, BasicFileAttributes attributes) {
    bytes += bytes(attributes, counts);
  }

  @Override
  void shut(OpenFolder around, Path name, IOException failure) {
    // What may not be seen has no size.
  }

  @Override
  void failed(Path place, IOException failure) {
    // The same.
  }
}
