package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar, read from front to back. */
final class TarEntries implements Entries {
  private static final int OWNER_EXECUTES = 0100;

  private final Gate gate;
  private final TarArchiveInputStream tar;
  private final Refusals refusals;

  TarEntries(InputStream bytes, Refusals refusals) {
    this.gate = new Gate(bytes);
    this.tar = new TarArchiveInputStream(gate, StandardCharsets.UTF_8.name());
    this.refusals = refusals;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    gate.narrow();
    TarArchiveEntry entry = tar.getNextEntry();
    if (entry == null) {
      // A sum of the whole may stand behind the padding.
      gate.transferTo(OutputStream.nullOutputStream());
      return Optional.empty();
    }
    gate.open();
    return Optional.of(meaning(entry));
  }

  private Entry meaning(TarArchiveEntry entry) throws UnpackException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      return new Entry.Folder(name);
    }
    if (entry.isSymbolicLink()) {
      return new Entry.Link(name, entry.getLinkName());
    }
    if (entry.isLink()) {
      return new Entry.Alias(name, entry.getLinkName());
    }
    if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      throw refusals.unsafe(name, "is a device or a pipe");
    }
    if (!tar.canReadEntryData(entry)) {
      throw refusals.locked(name);
    }
    return new Entry.File(name, (entry.getMode() & OWNER_EXECUTES) != 0, tar);
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
