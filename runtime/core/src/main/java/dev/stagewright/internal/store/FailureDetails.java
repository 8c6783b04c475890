package dev.stagewright.internal.store;

import java.time.Duration;
import java.time.Instant;

/**
 * When, where and why a build failed.
 *
 * @param start when the build began
 * @param stop when it failed
 * @param exception the name of the class that was thrown
 * @param message what it said; empty if nothing
 * @param machine where it ran
 */
public record FailureDetails(
    Instant start, Instant stop, String exception, String message, HostInfo machine) {

  /**
   * Tells how long the build took to fail.
   *
   * @return the time from its beginning to its end
   */
  public Duration duration() {
    return Duration.between(start, stop);
  }
}
