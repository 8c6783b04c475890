package dev.stagewright.stages;

import java.util.concurrent.TimeUnit;

/** The wait before another attempt; time enters here. */
@FunctionalInterface
interface Pause {
  long LONGEST_SECONDS = 30;

  /**
   * Waits.
   *
   * @param fruitless how many attempts in a row have brought nothing
   */
  void before(int fruitless) throws InterruptedException;

  /** One second at first, then twice as long each time, up to half a minute. */
  static Pause doubling() {
    return fruitless -> TimeUnit.SECONDS.sleep(seconds(fruitless));
  }

  static long seconds(int fruitless) {
    return Math.min(LONGEST_SECONDS, 1L << Math.min(fruitless, 10));
  }
}
