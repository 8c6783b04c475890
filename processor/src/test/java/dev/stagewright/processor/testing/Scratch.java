package dev.stagewright.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one try of a property. */
public final class Scratch implements AutoCloseable {
  private final Path folder;

  public Scratch() {
    try {
      folder = Files.createTempDirectory("scratch").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** Deletes what may be read-only. */
  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path place : all.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path place : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
