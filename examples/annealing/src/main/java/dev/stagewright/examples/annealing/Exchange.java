package dev.stagewright.examples.annealing;

import dev.stagewright.Store;
import dev.stagewright.archive.Archive;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreFolder;
import java.nio.file.Path;
import java.util.List;

/** Takes searches from one site to another, each with the terrain that it belongs to. */
final class Exchange {
  private Exchange() {}

  static void pack(Store store, AnnealingRRef search, Path file) {
    archive(store).pack(List.of(search.rref()), file);
  }

  static List<RRef> unpack(Store store, Path file) {
    return archive(store).unpack(file);
  }

  private static Archive archive(Store store) {
    return Archive.of(StoreFolder.open(store.folder()), () -> {});
  }
}
