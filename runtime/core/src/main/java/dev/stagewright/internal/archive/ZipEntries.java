package dev.stagewright.internal.archive;

import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Entries of archives: of one time, in no time zone, and never compressed. */
final class ZipEntries {
  /** A moment after the earliest that zip files know, which Java notes in the local zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private ZipEntries() {}

  /** Compressed bytes would depend on the version of the library that compresses. */
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
