package dev.stagewright.internal.archive;

import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Zip entries of archives: with a fixed time, no time zone and no compression. */
final class ZipEntries {
  /** Just after the earliest time of the zip format, which Java writes in the local zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private ZipEntries() {}

  /** Creates an uncompressed entry: compressed bytes would depend on the library's version. */
  static ZipEntry stored(String name, long size, long crc) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc);
    return entry;
  }

  static ZipEntry stored(String name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return stored(name, bytes.length, crc.getValue());
  }
}
