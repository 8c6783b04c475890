package dev.stagewright.internal.archive;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A source of realizations for an import, and not trusted.
 *
 * <p>The files are opened in a fixed order: for each derivation its document and its code table, if
 * it has one; for each realization its document, context and manifest, and then the files in the
 * order of the manifest.
 */
public interface ImportSource {

  /** Returns a store as a source, with build records. */
  static ImportSource of(DiskStore store) {
    return new StoreFolderSource(store);
  }

  /** Returns the source's path for messages. */
  Path place();

  /** Opens a file by its path in a store, with {@code /} between segments. */
  InputStream open(String path) throws IOException;

  /** Lists the build records and logs to transfer. */
  default List<Path> records(RRef rref) {
    return List.of();
  }
}
