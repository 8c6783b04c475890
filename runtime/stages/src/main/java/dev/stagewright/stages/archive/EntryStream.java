package dev.stagewright.stages.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The entries of an archive, in their order. */
interface EntryStream extends Closeable {

  /**
   * Reads on.
   *
   * @return the next entry, or empty at the end
   */
  Optional<ArchiveEntry> next() throws IOException;
}
