package dev.stagewright.internal.store;

import dev.stagewright.ref.InvalidRefException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * The end of a build, as a file name that sorts by time: {@code 20260131T235959.123456789Z}.
 *
 * @param instant the end of the build
 */
public record BuildTimestamp(Instant instant) implements Comparable<BuildTimestamp> {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.nnnnnnnnn'Z'", Locale.ROOT);

  public static final BuildTimestamp NEVER = new BuildTimestamp(Instant.EPOCH);

  static BuildTimestamp parse(String text) {
    try {
      return new BuildTimestamp(LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      throw new InvalidRefException("\"%s\" is not the time of a build".formatted(text));
    }
  }

  /** Returns a timestamp later than the last one, even if the clock was set back. */
  BuildTimestamp orAfter(BuildTimestamp last) {
    return compareTo(last) > 0 ? this : new BuildTimestamp(last.instant.plusNanos(1));
  }

  @Override
  public int compareTo(BuildTimestamp other) {
    return instant.compareTo(other.instant);
  }

  @Override
  public String toString() {
    return FORMAT.format(instant.atOffset(ZoneOffset.UTC));
  }
}
