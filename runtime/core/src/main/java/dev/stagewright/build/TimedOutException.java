package dev.stagewright.build;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown when a build took longer than its stage allows, and was interrupted. */
public final class TimedOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param timeout how long the build may take
   * @param cause what the build threw when it was interrupted, if anything
   */
  public TimedOutException(Duration timeout, @Nullable Throwable cause) {
    super(message(timeout), cause);
  }

  private static String message(Duration timeout) {
    return "The build took longer than its timeout of %s, and was interrupted: make it faster, or allow more in @Build(timeout = ...)"
        .formatted(timeout);
  }
}
