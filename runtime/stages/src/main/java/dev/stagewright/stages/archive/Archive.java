package dev.stagewright.stages.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A file with other files in it. What it is, its bytes tell: names are often wrong.
 *
 * @param file the file
 * @param refusals the words if it is refused
 */
record Archive(Path file, Refusals refusals) {
  /** A tar begins with a block of this size. */
  private static final int HEAD = 512;

  Entries open() throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      return refusals.reading(() -> entries(bytes));
    } catch (Throwable e) {
      close(bytes, e);
      throw e;
    }
  }

  private Entries entries(BufferedInputStream bytes) throws IOException {
    byte[] head = peek(bytes);
    if (ZipArchiveInputStream.matches(head, head.length)) {
      bytes.close();
      return ZipEntries.of(file, refusals);
    }
    Optional<Compression> compression = Compression.of(head);
    return compression.isPresent() ? compressed(bytes, compression.get()) : plain(bytes, head);
  }

  private Entries plain(InputStream bytes, byte[] head) throws IOException {
    if (!isTar(head)) {
      throw refusals.format();
    }
    return new TarEntries(bytes, refusals);
  }

  private Entries compressed(InputStream bytes, Compression compression) throws IOException {
    BufferedInputStream content = new BufferedInputStream(compression.open(bytes), 1 << 16);
    return isTar(peek(content))
        ? new TarEntries(content, refusals)
        : new SingleFile(compression.without(String.valueOf(file.getFileName())), content);
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  /** Old tars have no other mark than the sum in their header. */
  private static boolean isTar(byte[] head) {
    try {
      return head.length == HEAD && TarUtils.verifyCheckSum(head);
    } catch (IllegalArgumentException e) { // where the sum should be there is no number
      return false;
    }
  }

  private static void close(Closeable open, Throwable failure) {
    try {
      open.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
