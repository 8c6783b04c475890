package dev.stagewright.internal.verify;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A counter that reports the progress of a verification. */
final class ProgressCounter {
  /** The number of bytes between reports, so that large files show progress. */
  private static final long PIECE = 1L << 28;

  private final Consumer<VerifyProgress> listener;
  private final int total;
  private final AtomicInteger done;
  private final AtomicLong bytes = new AtomicLong();

  ProgressCounter(Consumer<VerifyProgress> listener, int total, int done) {
    this.listener = listener;
    this.total = total;
    this.done = new AtomicInteger(done);
  }

  void read(long more) {
    long now = bytes.addAndGet(more);
    if (now / PIECE > (now - more) / PIECE) {
      listener.accept(new VerifyProgress(done.get(), total, now));
    }
  }

  void done() {
    listener.accept(new VerifyProgress(done.incrementAndGet(), total, bytes.get()));
  }
}
