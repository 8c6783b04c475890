package dev.stagewright.stages.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * An archive file, whose format is found in its first bytes, since file names are often wrong.
 *
 * @param file the file
 * @param names reads its names
 */
record ArchiveFile(Path file, EntryNameDecoder names) {
  /** The size of the first block of a tar. */
  private static final int HEAD = 512;

  private static final Pattern TAR_NAME =
      Pattern.compile("(?i).*\\.(tar\\.\\w+|tgz|taz|tbz2?|txz|tzst)");

  EntryStream open() throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      return names.failures().reading(() -> entries(bytes));
    } catch (Throwable e) {
      close(bytes, e);
      throw e;
    }
  }

  private EntryStream entries(BufferedInputStream bytes) throws IOException {
    byte[] head = peek(bytes);
    if (ZipArchiveInputStream.matches(head, head.length)) {
      bytes.close();
      return ZipEntryStream.of(file, names);
    }
    Optional<Compression> compression = Compression.of(head);
    return compression.isPresent() ? compressed(bytes, compression.get()) : plain(bytes, head);
  }

  private EntryStream plain(InputStream bytes, byte[] head) throws IOException {
    if (isTar(head)) {
      return new TarEntryStream(bytes, names);
    }
    return noEntries(bytes, head);
  }

  /** Opens an empty tar, which is all zeros or no byte at all. */
  private EntryStream noEntries(InputStream bytes, byte[] head) throws IOException {
    if (!isZero(head) || !ZeroPadding.fillsRestOf(bytes)) {
      throw names.failures().format();
    }
    return new EmptyEntryStream(bytes);
  }

  private EntryStream compressed(InputStream bytes, Compression compression) throws IOException {
    BufferedInputStream content = new BufferedInputStream(compression.open(bytes), 1 << 16);
    byte[] head = peek(content);
    String name = String.valueOf(file.getFileName());
    if (isTar(head)) {
      return new TarEntryStream(content, names);
    }
    // Zeros may be a tar without entries, or a file of zeros: here the name decides.
    return isZero(head) && TAR_NAME.matcher(name).matches()
        ? noEntries(new HeaderLimitStream(content), head)
        : new SingleEntryStream(compression.uncompressed(name), content);
  }

  static boolean isZero(byte[] head) {
    for (byte b : head) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  /** Returns whether a header follows, even a damaged one: it has the mark of tars since POSIX. */
  private static boolean isTar(byte[] head) {
    return head.length == HEAD
        && (TarBlocks.isHeader(head) || TarArchiveInputStream.matches(head, head.length));
  }

  private static void close(Closeable open, Throwable failure) {
    try {
      open.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
