package dev.stagewright.internal.store;

import java.time.Duration;
import java.time.Instant;

/**
 * The time, place and cause of a failed build.
 *
 * @param start when the build began
 * @param stop when it failed
 * @param exception the name of the class that was thrown
 * @param message its message; empty if it has none
 * @param machine where it ran
 */
public record FailureDetails(
    Instant start, Instant stop, String exception, String message, HostInfo machine) {

  /**
   * Returns how long the build ran before it failed.
   *
   * @return the time from its beginning to its end
   */
  public Duration duration() {
    return Duration.between(start, stop);
  }
}
