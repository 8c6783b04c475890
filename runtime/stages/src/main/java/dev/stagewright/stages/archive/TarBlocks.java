package dev.stagewright.stages.archive;

import java.io.EOFException;
import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a tar without data: headers, each with a checksum, and the two blocks of zeros at
 * the end. The library checks neither.
 */
final class TarBlocks {
  private static final int SIZE = 512;
  private static final int TYPE = 156;

  /** The position in the header of a GNU sparse file that announces a block of its map. */
  private static final int MAP_FOLLOWS = 482;

  /** The position in such a block, which has no checksum, that announces another. */
  private static final int MAP_GOES_ON = 504;

  private final HeaderLimitStream in;
  private boolean ended;
  private boolean inMap;

  TarBlocks(HeaderLimitStream in) {
    this.in = in;
  }

  /** Returns whether a block that was just read is a header, and refuses a misplaced one. */
  boolean check(byte @Nullable [] block) throws IOException {
    if (block == null) {
      if (!ended && in.position() % SIZE != 0) {
        throw new EOFException();
      }
      return false;
    }
    if (inMap) {
      inMap = block[MAP_GOES_ON] == 1;
      return false;
    }
    if (ArchiveFile.isZero(block)) {
      ended = true;
      return false;
    }
    checkHeader(block);
    inMap = block[TYPE] == TarConstants.LF_GNUTYPE_SPARSE && block[MAP_FOLLOWS] == 1;
    return true;
  }

  private void checkHeader(byte[] block) throws IOException {
    long at = in.position() - SIZE;
    if (ended) {
      throw new IOException(
          "the block of zeros at byte %s ends the tar, but data follows".formatted(at - SIZE));
    }
    if (!isHeader(block)) {
      throw new IOException(
          "the header of an entry at byte %s of the tar does not match its checksum".formatted(at));
    }
  }

  /** Returns whether the checksum is right, the only mark that old tars have. */
  static boolean isHeader(byte[] block) {
    try {
      return TarUtils.verifyCheckSum(block);
    } catch (IllegalArgumentException e) { // the field of the checksum holds no number
      return false;
    }
  }

  static boolean isExtendedHeader(byte[] header) {
    return header[TYPE] == TarConstants.LF_PAX_EXTENDED_HEADER_LC;
  }
}
