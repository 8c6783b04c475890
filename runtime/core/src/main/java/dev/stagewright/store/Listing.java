package dev.stagewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists a folder of the store by the names that mean something there; there may be no folder. */
final class Listing {
  private Listing() {}

  static <T> List<T> of(Path folder, Function<String, Optional<T>> meaning) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .flatMap(entry -> meaning.apply(entry.getFileName().toString()).stream())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new StoreException("Cannot list %s: check that it may be read".formatted(folder), e);
    }
  }
}
