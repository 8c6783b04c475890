package dev.stagewright.stages;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The pause before another attempt. A test passes it without waiting. */
@FunctionalInterface
interface Backoff {
  long LONGEST_SECONDS = 30;

  /** Waits for a time. */
  void pause(Duration time) throws InterruptedException;

  static Backoff sleeping() {
    return time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }

  /**
   * Returns one second at first, then twice as long each time, up to half a minute.
   *
   * @param fruitless how many attempts in a row have brought nothing
   */
  static long seconds(int fruitless) {
    return Math.min(LONGEST_SECONDS, 1L << Math.min(fruitless, 10));
  }
}
