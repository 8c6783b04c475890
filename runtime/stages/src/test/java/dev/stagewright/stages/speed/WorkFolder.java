package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.io.FileUtils;

/**
 * A folder to work in, which begins empty, and is gone in the end.
 *
 * @param own where it lies, with what is written beside it
 */
record WorkFolder(Path own) implements AutoCloseable {

  static WorkFolder in(Path parent) throws IOException {
    WorkFolder folder = new WorkFolder(parent.resolve("stagewright-speed").toAbsolutePath());
    folder.close();
    Files.createDirectories(folder.path());
    return folder;
  }

  Path path() {
    return own.resolve("work");
  }

  @Override
  public void close() throws IOException {
    delete(own);
  }

  /** Deletes a folder with all in it: that of a store, who is not root must make writable first. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
            throws IOException {
          Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
          return FileVisitResult.CONTINUE;
        }
      });
      FileUtils.deleteDirectory(folder.toFile());
    }
  }
}
