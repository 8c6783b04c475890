package dev.stagewright.processor.testing.random;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Values of {@code java.time} without zones, made from numbers rather than from the texts that are
 * tested.
 */
final class Times {
  private final RandomChoices choices;

  Times(RandomChoices choices) {
    this.choices = choices;
  }

  static Value of(Object value, String code) {
    String kind = value instanceof ZoneId ? "Zone" : value.getClass().getSimpleName();
    return Value.of("java.time." + code, kind + " " + value);
  }

  static int year(RandomChoices choices) {
    return choices.one(-999_999_999, 999_999_999, 0, -1, 9999, 10_000, choices.between(1900, 2100));
  }

  Value duration() {
    long seconds = choices.one(0L, -1L, 90L, Long.MIN_VALUE, Long.MAX_VALUE, choices.number());
    int nanos = choices.one(0, 1, 999_999_999, 500_000_000);
    return of(
        Duration.ofSeconds(seconds, nanos),
        "Duration.ofSeconds(%sL, %s)".formatted(seconds, nanos));
  }

  Value period() {
    int years = choices.one(0, 1, -1, Integer.MIN_VALUE);
    int months = choices.one(0, 14, Integer.MAX_VALUE);
    int days = choices.one(0, -400);
    return of(
        Period.of(years, months, days), "Period.of(%s, %s, %s)".formatted(years, months, days));
  }

  Value instant() {
    long second = second();
    int nanos = choices.one(0, 1, 120_000_000);
    return of(
        Instant.ofEpochSecond(second, nanos),
        "Instant.ofEpochSecond(%sL, %s)".formatted(second, nanos));
  }

  private long second() {
    return choices.one(0L, -1L, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond(), (long)
        (int) choices.number());
  }

  Value date() {
    int year = year(choices);
    int day = choices.between(1, 365);
    return of(LocalDate.ofYearDay(year, day), "LocalDate.ofYearDay(%s, %s)".formatted(year, day));
  }

  static long nanoOfDay(RandomChoices choices) {
    return choices.one(
        0L,
        86_399_999_999_999L,
        3_600_000_000_000L,
        Long.remainderUnsigned(choices.number(), 86_400_000_000_000L));
  }

  Value time() {
    long nano = nanoOfDay(choices);
    return of(LocalTime.ofNanoOfDay(nano), "LocalTime.ofNanoOfDay(%sL)".formatted(nano));
  }

  Value dateTime() {
    int year = year(choices);
    int minute = choices.between(0, 59);
    return of(
        LocalDateTime.of(year, 2, 28, 23, minute),
        "LocalDateTime.of(%s, 2, 28, 23, %s)".formatted(year, minute));
  }

  Value yearValue() {
    int year = year(choices);
    return of(Year.of(year), "Year.of(%s)".formatted(year));
  }

  Value month() {
    int year = year(choices);
    int month = choices.between(1, 12);
    return of(YearMonth.of(year, month), "YearMonth.of(%s, %s)".formatted(year, month));
  }

  Value day() {
    int day = choices.between(1, 29);
    return of(MonthDay.of(2, day), "MonthDay.of(2, %s)".formatted(day));
  }
}
