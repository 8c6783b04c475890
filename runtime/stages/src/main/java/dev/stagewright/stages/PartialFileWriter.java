package dev.stagewright.stages;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** The open end of a {@link PartialFile}, which writes bytes and updates their checksums. */
final class PartialFileWriter implements Closeable {
  static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final RunningDigests digests;
  private final byte[] buffer = new byte[BUFFER];
  private long length;

  PartialFileWriter(OutputStream out, RunningDigests digests, long length) {
    this.out = out;
    this.digests = digests;
    this.length = length;
  }

  long length() {
    return length;
  }

  void write(ByteBuffer bytes) throws IOException, InterruptedException {
    stopIfInterrupted();
    while (bytes.hasRemaining()) {
      int n = Math.min(bytes.remaining(), buffer.length);
      bytes.get(buffer, 0, n);
      out.write(buffer, 0, n);
      digests.update(buffer, n);
      length += n;
    }
  }

  /** Returns the file, which is complete. */
  FetchedFile finish() {
    return new FetchedFile(length, digests.finish());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  static void stopIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("The fetch was interrupted");
    }
  }
}
