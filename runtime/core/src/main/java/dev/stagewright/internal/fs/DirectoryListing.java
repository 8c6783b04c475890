package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The names of the files in a folder. */
public final class DirectoryListing {
  private DirectoryListing() {}

  /**
   * Lists a folder.
   *
   * @param folder the folder, which may not exist
   * @return the names of what is in it, in any order
   * @throws IOException if it cannot be listed
   */
  public static List<String> in(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
