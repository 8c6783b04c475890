package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.DirectoryListing;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A listing of a folder of the store, filtered by name. A missing folder is empty. */
final class StoreListing {
  private StoreListing() {}

  static <T> List<T> of(Path folder, Function<String, Optional<T>> meaning) {
    try {
      return DirectoryListing.in(folder).stream()
          .flatMap(name -> meaning.apply(name).stream())
          .toList();
    } catch (IOException e) {
      throw new StoreException("Cannot list %s: check that it may be read".formatted(folder), e);
    }
  }
}
