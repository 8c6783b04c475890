package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;

/** A zip, read by the directory at its end. */
final class ZipEntries implements Entries {
  private static final int OWNER_EXECUTES = 0100;

  /** No system follows a longer link. */
  private static final int LONGEST_LINK = 4096;

  private final ZipFile zip;
  private final Iterator<ZipArchiveEntry> entries;
  private final Refusals refusals;

  private ZipEntries(ZipFile zip, Refusals refusals) {
    this.zip = zip;
    this.entries = Collections.list(zip.getEntriesInPhysicalOrder()).iterator();
    this.refusals = refusals;
  }

  static ZipEntries of(Path file, Refusals refusals) throws IOException {
    return new ZipEntries(
        ZipFile.builder().setPath(file).setCharset(StandardCharsets.UTF_8).get(), refusals);
  }

  @Override
  public Optional<Entry> next() throws IOException {
    return entries.hasNext() ? Optional.of(meaning(entries.next())) : Optional.empty();
  }

  private Entry meaning(ZipArchiveEntry entry) throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      return new Entry.Folder(name);
    }
    if (!zip.canReadEntryData(entry)) {
      throw refusals.locked(name);
    }
    // Archives from systems without such types say 0.
    int type = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
    return switch (type) {
      case UnixStat.LINK_FLAG -> new Entry.Link(name, target(entry));
      case UnixStat.FILE_FLAG, 0 -> new Entry.File(name, isExecutable(entry), bytes(entry));
      default -> throw refusals.unsafe(name, "is a device or a pipe");
    };
  }

  private static boolean isExecutable(ZipArchiveEntry entry) {
    return (entry.getUnixMode() & OWNER_EXECUTES) != 0;
  }

  private String target(ZipArchiveEntry entry) throws IOException {
    try (InputStream in = bytes(entry)) {
      byte[] target = in.readNBytes(LONGEST_LINK + 1);
      if (target.length > LONGEST_LINK) {
        throw refusals.unsafe(entry.getName(), "is a link that is too long");
      }
      return new String(target, StandardCharsets.UTF_8);
    }
  }

  private InputStream bytes(ZipArchiveEntry entry) throws IOException {
    return ChecksumInputStream.builder()
        .setInputStream(zip.getInputStream(entry))
        .setChecksum(new CRC32())
        .setExpectedChecksumValue(entry.getCrc())
        .get();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
