package dev.stagewright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a folder with all that it holds: flushing, sealing, deleting. Links are never
 * followed.
 */
final class Trees {
  private Trees() {}

  /** Brings every file and folder to the disk. */
  static void flush(Path root) throws IOException {
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (!attributes.isSymbolicLink()) {
          flushOne(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
          throws IOException {
        flushOne(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** Takes away the right to write, inside out. */
  static void seal(Path root) throws IOException {
    Files.walkFileTree(root, new Owner() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (!attributes.isSymbolicLink()) {
          Permissions.makeReadOnly(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
          throws IOException {
        Permissions.makeReadOnly(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** Makes a folder that no crash unmakes. */
  static Path makeFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Trees.flushOne(Files.createDirectories(folder).resolveSibling(""));
    }
    return folder;
  }

  /** Adds up the bytes of all files that may be seen. */
  static long size(Path root) throws IOException {
    long[] bytes = {0};
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        bytes[0] += bytes(attributes);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path place, IOException failure) throws IOException {
        if (failure instanceof AccessDeniedException) {
          return FileVisitResult.CONTINUE;
        }
        throw failure;
      }
    });
    return bytes[0];
  }

  /**
   * Deletes what may have been sealed, and tells how many bytes its files had; does nothing if
   * there is nothing.
   */
  static long delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    long[] bytes = {0};
    Files.walkFileTree(root, new Owner() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (!attributes.isSymbolicLink()) {
          Permissions.makeDeletable(file);
        }
        Files.delete(file);
        bytes[0] += bytes(attributes);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
          throws IOException {
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
      }
    });
    return bytes[0];
  }

  private static long bytes(BasicFileAttributes attributes) {
    return attributes.isRegularFile() ? attributes.size() : 0;
  }

  /** Enters any folder, whatever a build made of its mode: to change that is its owner's right. */
  private static class Owner extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      Permissions.makeWritable(directory);
      return FileVisitResult.CONTINUE;
    }

    /** A folder that may not be listed comes here, and nothing says so before. */
    @Override
    public FileVisitResult visitFileFailed(Path place, IOException failure) throws IOException {
      boolean shut = failure instanceof AccessDeniedException && !Files.isReadable(place);
      if (shut) {
        Permissions.makeWritable(place);
      }
      if (!shut || !Files.isReadable(place)) {
        throw failure;
      }
      Files.walkFileTree(place, this);
      return FileVisitResult.CONTINUE;
    }
  }

  static void flushOne(Path place) throws IOException {
    // Windows flushes files that are open for writing only, and folders never.
    boolean directory = Files.isDirectory(place);
    if (directory && place.getFileSystem().getSeparator().equals("\\")) {
      return;
    }
    StandardOpenOption mode =
        directory || !Files.isWritable(place) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(place, mode)) {
      channel.force(true);
    }
  }
}
