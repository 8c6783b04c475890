package dev.stagewright.stages;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The wait before another attempt; time enters here. */
@FunctionalInterface
interface Backoff {
  long LONGEST_SECONDS = 30;

  /** Waits. */
  void of(Duration time) throws InterruptedException;

  static Backoff sleeping() {
    return time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }

  /**
   * One second at first, then twice as long each time, up to half a minute.
   *
   * @param fruitless how many attempts in a row have brought nothing
   */
  static long seconds(int fruitless) {
    return Math.min(LONGEST_SECONDS, 1L << Math.min(fruitless, 10));
  }
}
