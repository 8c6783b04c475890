package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An archive with nothing in it.
 *
 * @param bytes its bytes
 */
record NoEntries(InputStream bytes) implements Entries {

  @Override
  public Optional<Entry> next() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
