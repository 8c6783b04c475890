package dev.stagewright.stages.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The headers before the entries of a zip. Names have no checksum, but are stored twice: here and
 * in the directory at the end.
 *
 * @param zip the zip
 */
record ZipLocalHeaders(FileChannel zip) {
  private static final int SIGNATURE = 0x04034b50; // PK, 3, 4
  private static final int SIZE = 30;
  private static final int NAME_LENGTH = 26;

  /** Makes sure that an entry of the directory has the name of its header. */
  void check(ZipArchiveEntry entry, String name) throws IOException {
    long at = entry.getLocalHeaderOffset();
    ByteBuffer header = read(at, SIZE);
    boolean same = header.limit() == SIZE && header.getInt(0) == SIGNATURE;
    if (same) {
      int length = Short.toUnsignedInt(header.getShort(NAME_LENGTH));
      same = Arrays.equals(read(at + SIZE, length).array(), entry.getRawName());
    }
    if (!same) {
      throw new IOException(
          "its directory has the name \"%s\", but no header with that name is at byte %s"
              .formatted(UnpackFailures.printable(name), at));
    }
  }

  private ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (zip.read(bytes, at + bytes.position()) < 0) {
        break;
      }
    }
    return bytes.flip();
  }
}
