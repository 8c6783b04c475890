package dev.stagewright.stages.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip in the making, which lets every name and type pass. */
public final class ZipBuilder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes);

  public ZipBuilder file(String name, String text) {
    return entry(name, UnixStat.FILE_FLAG | 0644, text);
  }

  public ZipBuilder folder(String name) {
    return entry(name + "/", UnixStat.DIR_FLAG | 0755, "");
  }

  public ZipBuilder link(String name, String target) {
    return entry(name, UnixStat.LINK_FLAG | 0777, target);
  }

  public ZipBuilder entry(String name, int mode, String text) {
    try {
      ZipArchiveEntry entry = new ZipArchiveEntry(name);
      entry.setUnixMode(mode);
      out.putArchiveEntry(entry);
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    try {
      out.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
