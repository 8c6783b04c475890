package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;

/** The entries of a zip, read by the directory at its end. */
final class ZipEntryStream implements EntryStream {
  private static final int OWNER_EXECUTES = 0100;

  private static final Charset DOS = Charset.forName("IBM437");

  /** The longest target of a link that any system follows. */
  private static final int LONGEST_LINK = 4096;

  private final ZipFile zip;
  private final ZipLocalHeaders localHeaders;
  private final Iterator<ZipArchiveEntry> entries;
  private final EntryNameDecoder names;
  private final UnpackFailures failures;

  private ZipEntryStream(ZipFile zip, ZipLocalHeaders localHeaders, EntryNameDecoder names) {
    this.zip = zip;
    this.localHeaders = localHeaders;
    this.entries = Collections.list(zip.getEntriesInPhysicalOrder()).iterator();
    this.names = names;
    this.failures = names.failures();
  }

  static ZipEntryStream of(Path file, EntryNameDecoder names) throws IOException {
    FileChannel bytes = FileChannel.open(file);
    try {
      ZipFile zip = ZipFile.builder()
          .setSeekableByteChannel(bytes)
          .setCharset(StandardCharsets.ISO_8859_1)
          .get();
      return new ZipEntryStream(zip, new ZipLocalHeaders(bytes), names);
    } catch (Throwable e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public Optional<ArchiveEntry> next() throws IOException {
    return entries.hasNext() ? Optional.of(convert(entries.next())) : Optional.empty();
  }

  private ArchiveEntry convert(ZipArchiveEntry entry) throws IOException {
    String name = name(entry);
    localHeaders.check(entry, name);
    if (entry.isDirectory()) {
      return new ArchiveEntry.Folder(name);
    }
    if (!zip.canReadEntryData(entry)) {
      throw failures.unreadable(name);
    }
    // Archives from systems without such types say 0.
    int type = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
    return switch (type) {
      case UnixStat.LINK_FLAG -> new ArchiveEntry.Link(name, target(name, entry));
      case UnixStat.FILE_FLAG, 0 -> new ArchiveEntry.File(name, isExecutable(entry), bytes(entry));
      default -> throw failures.unsafe(name, "is a device or a pipe");
    };
  }

  /** Returns the name, in UTF-8 where a flag or an extra field says so, or else as DOS wrote it. */
  private String name(ZipArchiveEntry entry) throws UnpackException {
    if (entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD
        && entry.getExtraField(UnicodePathExtraField.UPATH_ID)
            instanceof UnicodePathExtraField field) {
      return names.decodeUtf8(field.getUnicodeName());
    }
    return isUtf8(entry)
        ? names.decodeUtf8(entry.getRawName())
        : names.decode(entry.getRawName(), Optional.of(DOS));
  }

  private static boolean isUtf8(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesUTF8ForNames();
  }

  private static boolean isExecutable(ZipArchiveEntry entry) {
    return (entry.getUnixMode() & OWNER_EXECUTES) != 0;
  }

  private String target(String name, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = bytes(entry)) {
      byte[] target = in.readNBytes(LONGEST_LINK + 1);
      if (target.length > LONGEST_LINK) {
        throw failures.unsafe(name, "is a link that is too long");
      }
      return isUtf8(entry) ? names.decodeUtf8(target) : names.decode(target, Optional.of(DOS));
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
