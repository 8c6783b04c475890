package dev.stagewright.stages.archive;

import dev.stagewright.BuildContext;
import dev.stagewright.internal.text.Quantity;

/** The limit on what comes out of an archive, with a count of what did. */
final class ExtractionBudget {
  /** The cost of an entry itself, so that a million empty files are not free. */
  private static final long ENTRY = 1 << 10;

  private static final long STEP = 16 << 20;

  private final BuildContext build;
  private final UnpackFailures failures;
  private final long limit;
  private long entries;
  private long bytes;
  private long reported;

  ExtractionBudget(BuildContext build, UnpackFailures failures, long limit) {
    this.build = build;
    this.failures = failures;
    this.limit = limit;
  }

  void entry() throws UnpackException {
    entries++;
    check();
  }

  void bytes(long count) throws UnpackException {
    bytes += count;
    check();
    if (bytes - reported >= STEP) {
      reported = bytes;
      build.progress("bytes", bytes, -1);
    }
  }

  private void check() throws UnpackException {
    if (bytes > limit - entries * ENTRY) {
      throw failures.tooLarge(limit);
    }
  }

  @Override
  public String toString() {
    String all = entries == 1 ? "1 entry" : entries + " entries";
    return "%s, %s".formatted(all, Quantity.of(bytes, "byte"));
  }
}
