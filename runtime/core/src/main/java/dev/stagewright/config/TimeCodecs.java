package dev.stagewright.config;

import static dev.stagewright.internal.config.ScalarCodecs.text;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.stagewright.internal.config.JsonCodec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The codecs of dates and times, as constants of {@link Codecs}. An interface's constants are
 * created at the first use of one of them, which most processes never make.
 */
interface TimeCodecs {
  /** An ISO-8601 duration. */
  Codec<Duration> DURATION = text("a duration, as in PT90S", Duration::toString, Duration::parse);

  /** An ISO-8601 period. */
  Codec<Period> PERIOD = text("a period, as in P1Y6M", Period::toString, Period::parse);

  /** An ISO-8601 instant in UTC. */
  Codec<Instant> INSTANT =
      text("an instant, as in 2026-01-31T12:30:00Z", Instant::toString, Instant::parse);

  /** An ISO-8601 date. */
  Codec<LocalDate> LOCAL_DATE =
      text("a date, as in 2026-01-31", LocalDate::toString, LocalDate::parse);

  /** An ISO-8601 time of day. */
  Codec<LocalTime> LOCAL_TIME =
      text("a time, as in 12:30:00", LocalTime::toString, LocalTime::parse);

  /** An ISO-8601 date and time of day. */
  Codec<LocalDateTime> LOCAL_DATE_TIME = text(
      "a date and time, as in 2026-01-31T12:30:00", LocalDateTime::toString, LocalDateTime::parse);

  /** An ISO-8601 date, time of day and offset. */
  Codec<OffsetDateTime> OFFSET_DATE_TIME = text(
      "a date, time and offset, as in 2026-01-31T12:30:00+01:00",
      OffsetDateTime::toString,
      OffsetDateTime::parse);

  /** An ISO-8601 time of day and offset. */
  Codec<OffsetTime> OFFSET_TIME =
      text("a time and offset, as in 12:30:00+01:00", OffsetTime::toString, OffsetTime::parse);

  /** An ISO-8601 date, time of day and offset, with a zone. */
  Codec<ZonedDateTime> ZONED_DATE_TIME = text(
      "a date, time and zone, as in 2026-01-31T12:30:00+01:00[Europe/Paris]",
      ZonedDateTime::toString,
      ZonedDateTime::parse);

  /** A year, as a number. */
  Codec<Year> YEAR = JsonCodec.joining(
      year -> IntNode.valueOf(year.getValue()),
      node -> year(JsonCodec.of(Codecs.INT).read(node)));

  /** An ISO-8601 year and month. */
  Codec<YearMonth> YEAR_MONTH =
      text("a year and month, as in 2026-01", TimeCodecs::signed, YearMonth::parse);

  /** An ISO-8601 month and day. */
  Codec<MonthDay> MONTH_DAY =
      text("a month and day, as in --01-31", MonthDay::toString, MonthDay::parse);

  /** A time zone by its identifier. */
  Codec<ZoneId> ZONE_ID = text("a time zone, as in Europe/Paris", ZoneId::getId, ZoneId::of);

  /** An offset from UTC. */
  Codec<ZoneOffset> ZONE_OFFSET =
      text("an offset, as in +01:00", ZoneOffset::getId, ZoneOffset::of);

  /**
   * Returns a month with the plus sign that {@code parse} requires from year 10000 on, and
   * {@code toString} leaves out.
   */
  private static String signed(YearMonth month) {
    return (month.getYear() > 9999 ? "+" : "") + month;
  }

  private static Year year(int value) {
    try {
      return Year.of(value);
    } catch (DateTimeException e) {
      throw new ConfigException("Expected a year, found " + value);
    }
  }
}
