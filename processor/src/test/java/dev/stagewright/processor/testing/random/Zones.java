package dev.stagewright.processor.testing.random;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Offsets, zones, and times that have one. */
final class Zones {
  private final RandomChoices choices;

  Zones(RandomChoices choices) {
    this.choices = choices;
  }

  private int offsetSeconds() {
    return choices.one(0, 3600, -64_800, 64_800, choices.between(-64_800, 64_800));
  }

  Value offset() {
    int seconds = offsetSeconds();
    return Times.of(
        ZoneOffset.ofTotalSeconds(seconds), "ZoneOffset.ofTotalSeconds(%s)".formatted(seconds));
  }

  Value offsetTime() {
    long nano = Times.nanoOfDay(choices);
    int seconds = offsetSeconds();
    return Times.of(
        OffsetTime.of(LocalTime.ofNanoOfDay(nano), ZoneOffset.ofTotalSeconds(seconds)),
        "OffsetTime.of(java.time.LocalTime.ofNanoOfDay(%sL), java.time.ZoneOffset.ofTotalSeconds(%s))"
            .formatted(nano, seconds));
  }

  Value offsetDateTime() {
    int year = Times.year(choices);
    int seconds = offsetSeconds();
    return Times.of(
        OffsetDateTime.of(LocalDateTime.of(year, 3, 1, 2, 3), ZoneOffset.ofTotalSeconds(seconds)),
        "OffsetDateTime.of(java.time.LocalDateTime.of(%s, 3, 1, 2, 3), java.time.ZoneOffset.ofTotalSeconds(%s))"
            .formatted(year, seconds));
  }

  private String zoneName() {
    return choices.one(
        "Europe/Paris",
        "Asia/Tokyo",
        "UTC",
        "GMT+2",
        "UTC+01:30",
        "+05:30",
        "Z",
        "America/St_Johns");
  }

  Value zone() {
    String name = zoneName();
    return Times.of(ZoneId.of(name), "ZoneId.of(\"%s\")".formatted(name));
  }

  /** Draws a time with a zone: of an hour that comes twice in Paris, either. */
  Value zoned() {
    String name = zoneName();
    long second = choices.one(0L, 1_761_438_600L, 1_761_442_200L, (long) (int) choices.number());
    return Times.of(
        ZonedDateTime.ofInstant(Instant.ofEpochSecond(second), ZoneId.of(name)),
        "ZonedDateTime.ofInstant(java.time.Instant.ofEpochSecond(%sL), java.time.ZoneId.of(\"%s\"))"
            .formatted(second, name));
  }
}
