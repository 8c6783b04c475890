package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The entries of an empty archive.
 *
 * @param bytes its bytes
 */
record EmptyEntryStream(InputStream bytes) implements EntryStream {

  @Override
  public Optional<ArchiveEntry> next() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
