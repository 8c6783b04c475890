package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** The entries of a tar, read from front to back. */
final class TarEntryStream implements EntryStream {
  private static final int OWNER_EXECUTES = 0100;

  private final HeaderLimitStream limited;
  private final RawNameTarInputStream tar;
  private final EntryNameDecoder names;
  private final UnpackFailures failures;

  TarEntryStream(InputStream bytes, EntryNameDecoder names) {
    this.limited = new HeaderLimitStream(bytes);
    this.tar = new RawNameTarInputStream(limited);
    this.names = names;
    this.failures = names.failures();
  }

  @Override
  public Optional<ArchiveEntry> next() throws IOException {
    limited.expectHeader();
    TarArchiveEntry entry = tar.nextEntry();
    if (entry == null) {
      // The checksum of a compression may follow the padding.
      limited.transferTo(OutputStream.nullOutputStream());
      return Optional.empty();
    }
    limited.expectContent();
    return Optional.of(convert(entry));
  }

  private ArchiveEntry convert(TarArchiveEntry entry) throws IOException {
    String name = name(entry.getName(), "GNU.sparse.name", "path");
    if (entry.isDirectory()) {
      limited.expectHeader();
      tar.skipData(entry);
      return new ArchiveEntry.Folder(name);
    }
    if (entry.isSymbolicLink()) {
      return new ArchiveEntry.Link(name, target(entry));
    }
    if (entry.isLink()) {
      return new ArchiveEntry.Alias(name, target(entry));
    }
    if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      throw failures.unsafe(name, "is a device or a pipe");
    }
    if (!tar.canReadEntryData(entry)) {
      throw failures.unreadable(name);
    }
    return new ArchiveEntry.File(name, (entry.getMode() & OWNER_EXECUTES) != 0, tar);
  }

  private String target(TarArchiveEntry entry) throws UnpackException {
    return name(entry.getLinkName(), "linkpath");
  }

  /** Returns the name in the extended header, which is in UTF-8, or that in the entry itself. */
  private String name(String bytes, String... keys) throws UnpackException {
    for (String key : keys) {
      Optional<byte[]> record = tar.paxRecord(key);
      if (record.isPresent()) {
        return isBinary()
            ? names.decode(record.get(), Optional.empty())
            : names.decodeUtf8(record.get());
      }
    }
    return names.decode(bytes.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
  }

  private boolean isBinary() {
    return tar.paxRecord("hdrcharset")
        .filter(charset -> new String(charset, StandardCharsets.ISO_8859_1).equals("BINARY"))
        .isPresent();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
