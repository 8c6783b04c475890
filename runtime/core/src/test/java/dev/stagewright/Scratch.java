package dev.stagewright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder for one try of a property, and what can be seen in it. */
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

  /** Every file below a folder with its text, every link with its target, every other folder. */
  public static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path place : all.toList()) {
        tree.put(root.relativize(place).toString(), content(place));
      }
    }
    return tree;
  }

  private static String content(Path place) throws IOException {
    if (Files.isSymbolicLink(place)) {
      return "-> " + Files.readSymbolicLink(place);
    }
    return Files.isDirectory(place)
        ? "folder"
        : Files.readString(place, StandardCharsets.ISO_8859_1);
  }

  /** Deletes what may be read-only. */
  public static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path place : all.toList()) {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
          Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        }
      }
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path place : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(place);
      }
    }
  }

  @Override
  public void close() {
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
