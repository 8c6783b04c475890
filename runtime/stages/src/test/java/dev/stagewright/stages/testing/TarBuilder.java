package dev.stagewright.stages.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A tar in the making, which lets every name and type pass. */
public final class TarBuilder {
  private static final int HEADER = 512;
  private static final int SUM = 148;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream out =
      new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name());

  public TarBuilder() {
    out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
  }

  public TarBuilder file(String name, String text) {
    return file(name, 0644, text.getBytes(StandardCharsets.UTF_8));
  }

  public TarBuilder program(String name, String text) {
    return file(name, 0755, text.getBytes(StandardCharsets.UTF_8));
  }

  public TarBuilder file(String name, int mode, byte[] content) {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setMode(mode);
    entry.setSize(content.length);
    return add(entry, content);
  }

  /** Adds the header of GNU tar that says how the next entry is called. */
  public TarBuilder longName(byte[] name) {
    TarArchiveEntry entry = new TarArchiveEntry("long", TarConstants.LF_GNUTYPE_LONGNAME);
    entry.setSize(name.length);
    return add(entry, name);
  }

  public TarBuilder folder(String name) {
    return add(new TarArchiveEntry(name + "/", true), new byte[0]);
  }

  /** Adds a link, a device, or whatever the flag means. */
  public TarBuilder special(byte flag, String name, String target) {
    TarArchiveEntry entry = new TarArchiveEntry(name, flag, true);
    entry.setLinkName(target);
    return add(entry, new byte[0]);
  }

  private TarBuilder add(TarArchiveEntry entry, byte[] content) {
    try {
      out.putArchiveEntry(entry);
      out.write(content);
      out.closeArchiveEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the checksum of the first header true again; old programs added signed bytes. */
  public static byte[] summed(byte[] tar, boolean signed) {
    Arrays.fill(tar, SUM, SUM + 8, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < HEADER; i++) {
      sum += signed ? tar[i] : Byte.toUnsignedInt(tar[i]);
    }
    byte[] digits = String.format(Locale.ROOT, "%06o\0", sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, tar, SUM, digits.length);
    return tar;
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
