package dev.stagewright.stages.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The members of a gzip, one after the other, and zeros behind the last of them. The library takes
 * the zeros for garbage.
 */
final class GzipMembers extends InputStream {
  private static final int MAGIC = 0x1f;

  private final BufferedInputStream in;
  private InputStream member;
  private boolean ended;

  GzipMembers(InputStream in) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.member = member();
  }

  private InputStream member() throws IOException {
    return GzipCompressorInputStream.builder().setInputStream(in).get();
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
      member = member();
      n = member.read(buffer, offset, length);
    }
    ended = n < 0;
    return n;
  }

  private boolean isFollowed() throws IOException {
    in.mark(1);
    int next = in.read();
    if (next == MAGIC) {
      in.reset();
      return true;
    }
    if (next > 0 || (next == 0 && !Zeros.are(in))) {
      throw new IOException("garbage follows the end of the gzip");
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
