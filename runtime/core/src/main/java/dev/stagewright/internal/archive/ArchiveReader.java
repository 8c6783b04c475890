package dev.stagewright.internal.archive;

import dev.stagewright.internal.config.JsonLimits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A sequential reader of archives that knows each entry to come.
 *
 * <p>The expected form is written again as by the packer, and compared with the file: so an archive
 * has one form only, without room for names, times, comments or directories that another reader
 * might interpret differently.
 */
public final class ArchiveReader implements ImportSource, AutoCloseable {
  private final Path place;
  private final ZipInputStream in;
  private final VerifyingOutputStream echo;
  private final ZipOutputStream again;

  private ArchiveReader(Path place, InputStream in, InputStream expected) {
    this.place = place;
    this.in = new ZipInputStream(new BufferedInputStream(in));
    this.echo = new VerifyingOutputStream(new BufferedInputStream(expected));
    this.again = new ZipOutputStream(new BufferedOutputStream(echo));
  }

  @SuppressWarnings("MustBeClosed")
  public static ArchiveReader open(Path archive) throws IOException {
    InputStream in = Files.newInputStream(archive);
    return new ArchiveReader(archive, in, Files.newInputStream(archive));
  }

  /** Reads the index. A text longer than any index is cut off, and so invalid. */
  public ArchiveIndex index() throws IOException {
    try (InputStream document = open(ArchiveIndex.NAME)) {
      return ArchiveIndex.parse(
          new String(document.readNBytes(JsonLimits.DOCUMENT_BYTES), StandardCharsets.UTF_8),
          place);
    }
  }

  @Override
  public Path place() {
    return place;
  }

  @Override
  public InputStream open(String path) throws IOException {
    ZipEntry entry = in.getNextEntry();
    if (entry == null) {
      throw new EOFException("it ends before " + path);
    }
    if (!entry.getName().equals(path)) {
      throw new ZipException("it has \"%s\" instead of %s".formatted(entry.getName(), path));
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw new ZipException("%s is compressed".formatted(path));
    }
    again.putNextEntry(ZipEntries.stored(path, entry.getSize(), entry.getCrc()));
    return new Content();
  }

  /** Checks the end: only the directory of the entries read may follow. */
  public void end() throws IOException {
    ZipEntry entry = in.getNextEntry();
    if (entry != null) {
      throw new ZipException("it has \"%s\", which nothing lists".formatted(entry.getName()));
    }
    again.finish();
    again.flush();
    echo.end();
  }

  @Override
  public void close() throws IOException {
    in.close();
    echo.close();
  }

  /** The bytes of the current entry. */
  private final class Content extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        again.write(bytes, offset, read);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      again.closeEntry();
    }
  }
}
