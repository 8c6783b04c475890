package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** A tar, read from front to back. */
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
    this.failures = names.refusals();
  }

  @Override
  public Optional<ArchiveEntry> next() throws IOException {
    limited.narrow();
    TarArchiveEntry entry = tar.next();
    if (entry == null) {
      // A sum of the whole may stand behind the padding.
      limited.transferTo(OutputStream.nullOutputStream());
      return Optional.empty();
    }
    limited.open();
    return Optional.of(meaning(entry));
  }

  private ArchiveEntry meaning(TarArchiveEntry entry) throws IOException {
    String name = name(entry.getName(), "GNU.sparse.name", "path");
    if (entry.isDirectory()) {
      limited.narrow();
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
      throw failures.locked(name);
    }
    return new ArchiveEntry.File(name, (entry.getMode() & OWNER_EXECUTES) != 0, tar);
  }

  private String target(TarArchiveEntry entry) throws UnpackException {
    return name(entry.getLinkName(), "linkpath");
  }

  /** A name of the extended header, which is in UTF-8, or that of the entry itself. */
  private String name(String bytes, String... keys) throws UnpackException {
    for (String key : keys) {
      Optional<byte[]> told = tar.told(key);
      if (told.isPresent()) {
        return isBinary() ? names.untold(told.get(), Optional.empty()) : names.utf8(told.get());
      }
    }
    return names.untold(bytes.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
  }

  private boolean isBinary() {
    return tar.told("hdrcharset")
        .filter(charset -> new String(charset, StandardCharsets.ISO_8859_1).equals("BINARY"))
        .isPresent();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
