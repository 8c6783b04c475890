package dev.stagewright.tools;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much of what no root reaches may go. What failed builds left, or was damaged and set aside,
 * goes as well, if it is as old.
 *
 * @param unusedFor only what nobody has used for that long
 * @param limit only until the realizations of the store have no more bytes than that, what was not
 *     used for longest first
 */
public record GcPolicy(Optional<Duration> unusedFor, OptionalLong limit) {

  /**
   * Lets everything go.
   *
   * @return the policy, to be narrowed
   */
  public static GcPolicy everything() {
    return new GcPolicy(Optional.empty(), OptionalLong.empty());
  }

  /**
   * Lets only go what nobody has used for some time.
   *
   * @param time 0 or longer
   * @return the narrower policy
   * @throws IllegalArgumentException if the time is negative
   */
  public GcPolicy unusedFor(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("Nothing can be unused for " + time);
    }
    return new GcPolicy(Optional.of(time), limit);
  }

  /**
   * Lets only go what is too much.
   *
   * @param bytes how much may stay, 0 or more
   * @return the narrower policy
   * @throws IllegalArgumentException if the number is negative
   */
  public GcPolicy downTo(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("No store has " + bytes + " bytes");
    }
    return new GcPolicy(unusedFor, OptionalLong.of(bytes));
  }
}
