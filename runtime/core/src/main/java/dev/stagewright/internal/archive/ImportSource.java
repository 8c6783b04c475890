package dev.stagewright.internal.archive;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Where realizations come from on their way into a store. Nothing that it gives is believed.
 *
 * <p>What is opened, and in which order, follows from what came before: for each derivation its
 * document and the table of its code, if it has one; for each realization its document, context and
 * manifest, and then the files that the manifest lists, in that order.
 */
public interface ImportSource {

  /** What lies in a store, with the records of builds. */
  static ImportSource of(DiskStore store) {
    return new StoreFolderSource(store);
  }

  /** Names the source in messages. */
  Path place();

  /** Opens a file, by where it would lie in a store, with {@code /} between segments. */
  InputStream open(String path) throws IOException;

  /** Lists the records of builds, and logs, that should come along. */
  default List<Path> records(RRef rref) {
    return List.of();
  }
}
