package dev.stagewright.stages.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The members of a compressed file, one after the other, and zeros behind the last of them. The
 * library takes the zeros for garbage.
 */
final class ConcatenatedStream extends InputStream {
  private final Opener opener;
  private final int magic;
  private final BufferedInputStream in;
  private InputStream member;
  private boolean ended;

  /** Opens a member, and reads no byte behind its end. */
  @FunctionalInterface
  interface Opener {
    InputStream open(InputStream in) throws IOException;
  }

  /** The first byte of each member is the magic one. */
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
    if (next > 0 || (next == 0 && !ZeroPadding.are(in))) {
      throw new IOException("garbage follows its end");
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
