package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The single file that a compressed file holds, as an archive of one entry. */
final class SingleEntryStream implements EntryStream {
  private final String name;
  private final InputStream bytes;
  private boolean given;

  SingleEntryStream(String name, InputStream bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public Optional<ArchiveEntry> next() {
    if (given) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(new ArchiveEntry.File(name, false, bytes));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
