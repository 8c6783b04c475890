package dev.stagewright.config;

import static dev.stagewright.config.Scalars.integer;
import static dev.stagewright.config.Scalars.number;
import static dev.stagewright.config.Scalars.text;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.stagewright.ref.RefPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The codecs of the types that configuration and output values may have. */
public final class Codecs {
  /** True and false. */
  public static final Codec<Boolean> BOOLEAN = Codec.of(
      BooleanNode::valueOf,
      node -> Scalars.require(node.isBoolean(), node, "true or false").booleanValue());

  /** A number from -128 to 127. */
  public static final Codec<Byte> BYTE = integer(Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);

  /** A number from -32768 to 32767. */
  public static final Codec<Short> SHORT =
      integer(Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);

  /** A number of 32 bits. */
  public static final Codec<Integer> INT =
      integer(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);

  /** A number of 64 bits; a text where it is beyond 2^53. */
  public static final Codec<Long> LONG = integer(Long.MIN_VALUE, Long.MAX_VALUE, Long::longValue);

  /** A finite number, written as the double it equals. */
  public static final Codec<Float> FLOAT = number(Number::floatValue, false);

  /** A finite number. */
  public static final Codec<Double> DOUBLE = number(Number::doubleValue, false);

  /** Any number, NaN and infinities as texts: for outputs, which may diverge. */
  public static final Codec<Float> MEASURED_FLOAT = number(Number::floatValue, true);

  /** Any number, NaN and infinities as texts: for outputs, which may diverge. */
  public static final Codec<Double> MEASURED_DOUBLE = number(Number::doubleValue, true);

  /** A text of one UTF-16 unit that is not half a surrogate pair. */
  public static final Codec<Character> CHAR =
      text("one character", String::valueOf, Scalars::character);

  /** A text. */
  public static final Codec<String> STRING = text("a text", value -> value, value -> value);

  /** A whole number of up to 100,000 digits, as a text. */
  public static final Codec<BigInteger> BIG_INTEGER = text(
      "a whole number of up to 100,000 digits",
      number -> Scalars.digits(number.toString()),
      text -> new BigInteger(Scalars.digits(text)));

  /** A decimal number of up to 100,000 digits, as a text; its scale counts. */
  public static final Codec<BigDecimal> BIG_DECIMAL = text(
      "a decimal number of up to 100,000 digits",
      number -> Scalars.digits(number.toString()),
      text -> new BigDecimal(Scalars.digits(text)));

  /** A URI. */
  public static final Codec<URI> URI = text("a URI", java.net.URI::toString, java.net.URI::create);

  /** An ISO-8601 duration. */
  public static final Codec<Duration> DURATION =
      text("a duration", Duration::toString, Duration::parse);

  /** An ISO-8601 period. */
  public static final Codec<Period> PERIOD = text("a period", Period::toString, Period::parse);

  /** An ISO-8601 instant in UTC. */
  public static final Codec<Instant> INSTANT =
      text("an instant", Instant::toString, Instant::parse);

  /** An ISO-8601 date. */
  public static final Codec<LocalDate> LOCAL_DATE =
      text("a date", LocalDate::toString, LocalDate::parse);

  /** An ISO-8601 time of day. */
  public static final Codec<LocalTime> LOCAL_TIME =
      text("a time", LocalTime::toString, LocalTime::parse);

  /** An ISO-8601 date and time of day. */
  public static final Codec<LocalDateTime> LOCAL_DATE_TIME =
      text("a date and time", LocalDateTime::toString, LocalDateTime::parse);

  /** An ISO-8601 date, time of day and offset. */
  public static final Codec<OffsetDateTime> OFFSET_DATE_TIME =
      text("a date, time and offset", OffsetDateTime::toString, OffsetDateTime::parse);

  /** An ISO-8601 time of day and offset. */
  public static final Codec<OffsetTime> OFFSET_TIME =
      text("a time and offset", OffsetTime::toString, OffsetTime::parse);

  /** An ISO-8601 date, time of day and offset, with a zone. */
  public static final Codec<ZonedDateTime> ZONED_DATE_TIME =
      text("a date, time and zone", ZonedDateTime::toString, ZonedDateTime::parse);

  /** A year, as a number. */
  public static final Codec<Year> YEAR =
      Codec.of(year -> IntNode.valueOf(year.getValue()), node -> Scalars.year(INT.read(node)));

  /** An ISO-8601 year and month. */
  public static final Codec<YearMonth> YEAR_MONTH =
      text("a year and month", Scalars.YEAR_MONTH::format, YearMonth::parse);

  /** An ISO-8601 month and day. */
  public static final Codec<MonthDay> MONTH_DAY =
      text("a month and day", MonthDay::toString, MonthDay::parse);

  /** A time zone by its identifier. */
  public static final Codec<ZoneId> ZONE_ID = text("a time zone", ZoneId::getId, ZoneId::of);

  /** An offset from UTC. */
  public static final Codec<ZoneOffset> ZONE_OFFSET =
      text("an offset", ZoneOffset::getId, ZoneOffset::of);

  /** A file of another stage, as {@code dref:<hash>-<name>/<path>}. */
  public static final Codec<RefPath> REF_PATH =
      text("a RefPath", RefPath::toString, RefPath::parse);

  private Codecs() {}

  /**
   * Carries the constants of an enum by their names.
   *
   * @param type the enum
   * @param <E> the enum
   * @return the codec
   */
  public static <E extends Enum<E>> Codec<E> enumOf(Class<E> type) {
    return Scalars.constant(type);
  }

  /**
   * Carries what may be absent: {@code null} where it is.
   *
   * @param value the codec of the value, which never gives {@code null}
   * @param <T> the type of the value
   * @return the codec
   */
  public static <T> Codec<Optional<T>> optional(Codec<T> value) {
    return Containers.optional(value);
  }

  /**
   * Carries lists as arrays.
   *
   * @param element the codec of the elements
   * @param <T> the type of the elements
   * @return the codec
   */
  public static <T> Codec<List<T>> list(Codec<T> element) {
    return Containers.list(element);
  }

  /**
   * Carries sets as arrays, ordered by the canonical JSON of the elements.
   *
   * @param element the codec of the elements
   * @param <T> the type of the elements
   * @return the codec
   */
  public static <T> Codec<Set<T>> set(Codec<T> element) {
    return Containers.set(element);
  }

  /**
   * Carries maps as objects, ordered by key.
   *
   * @param value the codec of the values
   * @param <T> the type of the values
   * @return the codec
   */
  public static <T> Codec<Map<String, T>> map(Codec<T> value) {
    return Containers.map(value);
  }
}
