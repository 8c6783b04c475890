package dev.stagewright.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** An output stream that accepts only the bytes of another stream. */
final class VerifyingOutputStream extends OutputStream {
  private final InputStream expected;
  private long position;

  VerifyingOutputStream(InputStream expected) {
    this.expected = expected;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    byte[] there = expected.readNBytes(length);
    int same = Arrays.mismatch(there, 0, there.length, bytes, offset, offset + length);
    if (same >= 0) {
      throw notAsPacked(position + same);
    }
    position += length;
  }

  /** Checks that no bytes follow. */
  void end() throws IOException {
    if (expected.read() >= 0) {
      throw notAsPacked(position);
    }
  }

  private static ZipException notAsPacked(long position) {
    return new ZipException("byte %s is not as packing writes it".formatted(position));
  }

  @Override
  public void close() throws IOException {
    expected.close();
  }
}
