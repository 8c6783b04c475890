package dev.stagewright.stages.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of all members of a compressed file. Zeros may follow the last one, which the library
 * would refuse as garbage.
 */
final class ConcatenatedStream extends InputStream {
  private final Opener opener;
  private final int magic;
  private final BufferedInputStream in;
  private InputStream member;
  private boolean ended;

  /** An opener of one member, which reads no byte behind its end. */
  @FunctionalInterface
  interface Opener {
    InputStream open(InputStream in) throws IOException;
  }

  /** Creates a stream of members that all begin with the magic byte. */
  ConcatenatedStream(InputStream in, int magic, Opener opener) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.magic = magic;
    this.opener = opener;
    this.member = opener.open(this.in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    int n = member.read(buffer, offset, length);
    while (n < 0 && isFollowed()) {
      member = opener.open(in);
      n = member.read(buffer, offset, length);
    }
    ended = n < 0;
    return n;
  }

  private boolean isFollowed() throws IOException {
    in.mark(1);
    int next = in.read();
    if (next == magic) {
      in.reset();
      return true;
    }
    if (next > 0 || (next == 0 && !ZeroPadding.fillsRestOf(in))) {
      throw new IOException("garbage follows its end");
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
