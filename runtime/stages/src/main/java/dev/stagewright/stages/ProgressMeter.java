package dev.stagewright.stages;

import dev.stagewright.BuildContext;

/** A reporter of the bytes that arrived: often enough to watch, but not with every buffer. */
final class ProgressMeter {
  static final long UNKNOWN = -1;
  private static final long MIB = 1 << 20;
  private static final long LONGEST_STEP = 16 * MIB;

  private final BuildContext build;
  private final long total;
  private final long step;
  private long reported;

  /** Starts at the bytes that are there already, and reports them. */
  ProgressMeter(BuildContext build, long done, long total) {
    this.build = build;
    this.total = total;
    this.step = total == UNKNOWN ? MIB : Math.max(1, Math.min(total / 100, LONGEST_STEP));
    report(done);
  }

  void at(long done) {
    if (done - reported >= step || (done == total && reported != total)) {
      report(done);
    }
  }

  /** Reports the last figure, if it was not recognized as the last for lack of a total. */
  void end(long done) {
    if (reported != done) {
      report(done);
    }
  }

  private void report(long done) {
    reported = done;
    build.progress("bytes", done, total);
  }
}
