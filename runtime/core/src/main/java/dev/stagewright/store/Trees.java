package dev.stagewright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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
    each(root, Trees::flushOne);
  }

  /** Takes away the right to write, inside out. */
  static void seal(Path root) throws IOException {
    each(root, Permissions::makeReadOnly);
  }

  /** Makes a folder that no crash unmakes. */
  static Path makeFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Trees.flushOne(Files.createDirectories(folder).resolveSibling(""));
    }
    return folder;
  }

  /** Adds up the bytes of all files. */
  static long size(Path root) throws IOException {
    long[] bytes = {0};
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        bytes[0] += attributes.isRegularFile() ? attributes.size() : 0;
        return FileVisitResult.CONTINUE;
      }
    });
    return bytes[0];
  }

  /** Deletes what may have been sealed; does nothing if there is nothing. */
  static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
          throws IOException {
        Permissions.makeWritable(directory);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (!attributes.isSymbolicLink()) {
          Permissions.makeDeletable(file);
        }
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
          throws IOException {
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
      }
    });
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

  @FunctionalInterface
  private interface Step {
    void on(Path place) throws IOException;
  }

  private static void each(Path root, Step step) throws IOException {
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (!attributes.isSymbolicLink()) {
          step.on(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
          throws IOException {
        step.on(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
