package dev.stagewright.stages;

import dev.stagewright.BuildContext;

/** Tells the build how many bytes have arrived: often enough to watch, not with every buffer. */
final class ProgressMeter {
  static final long UNKNOWN = -1;
  private static final long MIB = 1 << 20;
  private static final long LONGEST_STEP = 16 * MIB;

  private final BuildContext build;
  private final long total;
  private final long step;
  private long told;

  /** Starts at the bytes that are there already, and tells so. */
  ProgressMeter(BuildContext build, long done, long total) {
    this.build = build;
    this.total = total;
    this.step = total == UNKNOWN ? MIB : Math.max(1, Math.min(total / 100, LONGEST_STEP));
    tell(done);
  }

  void at(long done) {
    if (done - told >= step || (done == total && told != total)) {
      tell(done);
    }
  }

  /** Tells the last figure, which was not known to be the last if the total was not known. */
  void end(long done) {
    if (told != done) {
      tell(done);
    }
  }

  private void tell(long done) {
    told = done;
    build.progress("bytes", done, total);
  }
}
