package dev.stagewright.stages.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * A tar stream that keeps the bytes of names. The library decodes names in extended (PAX) headers
 * as UTF-8 and all others by one charset, and hides which is which.
 */
final class RawNameTarInputStream extends TarArchiveInputStream {
  private static final Pattern START = Pattern.compile("(\\d{1,9}) ([^=]*)=");

  /** The extended header of the next entry, as far as it was read. */
  private final ByteArrayOutputStream header = new ByteArrayOutputStream();

  private final TarBlocks blocks;
  private boolean inHeader;

  RawNameTarInputStream(HeaderLimitStream in) {
    super(in, StandardCharsets.ISO_8859_1.name());
    this.blocks = new TarBlocks(in);
  }

  /** Returns the next entry, whose extended header {@link #paxRecord} reads; null at the end. */
  @Nullable
  TarArchiveEntry nextEntry() throws IOException {
    header.reset();
    return getNextEntry();
  }

  /** Returns the last record of the extended header with this key. */
  Optional<byte[]> paxRecord(String key) {
    String records = header.toString(StandardCharsets.ISO_8859_1);
    Optional<byte[]> value = Optional.empty();
    Matcher start = START.matcher(records);
    int at = 0;
    while (start.region(at, records.length()).lookingAt()) {
      int end = at + Integer.parseInt(start.group(1));
      if (end > records.length() || end <= start.end()) {
        return value;
      }
      if (start.group(2).equals(key)) {
        String bytes = records.substring(start.end(), end - 1);
        value = Optional.of(bytes.getBytes(StandardCharsets.ISO_8859_1));
      }
      at = end;
    }
    return value;
  }

  /**
   * Skips the data of a folder: folders of before POSIX are files whose name ends in a slash, and
   * those of incremental backups hold a list. The library takes both to have none.
   */
  void skipData(TarArchiveEntry folder) throws IOException {
    boolean bare =
        folder.getLinkFlag() == TarConstants.LF_DIR || folder.isSymbolicLink() || folder.isLink();
    if (!bare) {
      long inLastBlock = folder.getSize() % getRecordSize();
      in.skipNBytes(folder.getSize() + (inLastBlock == 0 ? 0 : getRecordSize() - inLastBlock));
    }
  }

  @Override
  protected byte @Nullable [] readRecord() throws IOException {
    byte[] block = super.readRecord();
    inHeader = blocks.check(block) && TarBlocks.isExtendedHeader(block);
    return block;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (inHeader && n > 0) {
      header.write(buffer, offset, n);
    }
    return n;
  }
}
