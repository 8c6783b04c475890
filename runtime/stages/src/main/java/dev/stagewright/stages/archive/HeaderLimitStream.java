package dev.stagewright.stages.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that limits headers and padding. Headers are read into memory, and one of a gigabyte
 * compresses into a few bytes.
 */
final class HeaderLimitStream extends FilterInputStream {
  private static final long LITTLE = 8 << 20;

  private long left = LITTLE;
  private long position;

  HeaderLimitStream(InputStream in) {
    super(in);
  }

  /** Limits the bytes that follow, which are headers or padding. */
  void expectHeader() {
    left = LITTLE;
  }

  /** Lifts the limit for the bytes of a file, which their reader counts. */
  void expectContent() {
    left = Long.MAX_VALUE;
  }

  /** Returns how many bytes were read. */
  long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    pass(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    pass(n);
    return n;
  }

  @Override
  public long skip(long count) throws IOException {
    long n = super.skip(count);
    pass(n);
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void pass(long bytes) throws IOException {
    position += Math.max(0, bytes);
    left -= Math.max(0, bytes);
    if (left < 0) {
      throw new IOException("a header or the padding has more than %s bytes".formatted(LITTLE));
    }
  }
}
