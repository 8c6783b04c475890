package dev.stagewright.collect;

import dev.stagewright.file.ReadFailures;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in which a store notes its roots: each is there whole, or not at all. */
final class RootFiles {
  private RootFiles() {}

  /** Makes a root of a text. */
  @FunctionalInterface
  interface Reader<T> {
    T read(String text) throws IOException;
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new StoreException("Cannot list %s: check that it may be read".formatted(folder), e);
    }
  }

  /** Whoever cannot tell what a root keeps must not go on and delete it. */
  static <T> T read(Path file, Reader<T> reader) {
    try {
      return reader.read(Files.readString(file));
    } catch (IOException e) {
      throw ReadFailures.isDamage(file, e)
          ? damaged(file, e)
          : new StoreException(
              "Cannot read the root %s: check that this user may read it".formatted(file), e);
    } catch (IllegalArgumentException e) {
      throw damaged(file, new IOException(e.getMessage(), e));
    }
  }

  private static StoreException damaged(Path file, IOException cause) {
    return new StoreException(
        "Cannot read the root %s: delete it, or set it again".formatted(file), cause);
  }
}
