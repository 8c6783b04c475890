package dev.stagewright.examples.mnist;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A writer of an archive that is the same, byte for byte, whenever its entries are.
 *
 * <p>Entries all have one time, and are stored: what a deflater makes of bytes depends on the
 * version of zlib.
 */
final class StoredZip implements Closeable {
  // Local, because the format has no time zone. Not the first moment that zip knows: the JDK writes
  // that one a second time, in the zone of the machine.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream out;

  StoredZip(Path file) throws IOException {
    out = new ZipOutputStream(Files.newOutputStream(file));
  }

  /** Adds an entry made of some parts, one after the other. */
  void add(String name, byte[]... parts) throws IOException {
    CRC32 sum = new CRC32();
    long size = 0;
    for (byte[] part : parts) {
      sum.update(part);
      size += part.length;
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    for (byte[] part : parts) {
      out.write(part);
    }
    out.closeEntry();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
