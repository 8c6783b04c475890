package dev.stagewright.stages.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What is in an archive, in the order in which it is there. */
interface EntryStream extends Closeable {

  /**
   * Reads on.
   *
   * @return the next entry, or empty at the end
   */
  Optional<ArchiveEntry> next() throws IOException;
}
