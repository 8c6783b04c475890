package dev.stagewright.stages;

import java.time.Duration;

/**
 * The limits of a fetch.
 *
 * @param connect how long a connection may take
 * @param stall how long a connection may be silent
 * @param fruitlessAttempts how many attempts in a row may bring no new byte
 * @param redirects how many hops an attempt may take
 */
record FetchLimits(Duration connect, Duration stall, int fruitlessAttempts, int redirects) {
  static final FetchLimits USUAL =
      new FetchLimits(Duration.ofSeconds(20), Duration.ofSeconds(60), 5, 10);
}
