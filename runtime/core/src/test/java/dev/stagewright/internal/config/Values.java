package dev.stagewright.internal.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random values of the types that a configuration may have, the awkward ones among them. */
public final class Values {
  private Values() {}

  public static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMaxLength(12)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }

  public static Arbitrary<Long> longs() {
    long edge = 1L << 53;
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.longs().between(edge - 2, edge + 2),
        Arbitraries.longs().between(-edge - 2, -edge + 2));
  }

  public static Arbitrary<Double> doubles() {
    return Arbitraries.longs()
        .map(Double::longBitsToDouble)
        .filter(Double::isFinite)
        .map(value -> value + 0.0);
  }

  public static Arbitrary<Float> floats() {
    return Arbitraries.integers()
        .map(Float::intBitsToFloat)
        .filter(Float::isFinite)
        .map(value -> value + 0.0f);
  }

  public static Arbitrary<BigInteger> bigIntegers() {
    return Arbitraries.bigIntegers()
        .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40));
  }

  public static Arbitrary<BigDecimal> bigDecimals() {
    return Combinators.combine(bigIntegers(), Arbitraries.integers().between(-400, 400))
        .as(BigDecimal::new);
  }

  public static Arbitrary<Integer> years() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-999_999_999, 999_999_999),
        Arbitraries.integers().between(-10_001, 10_001));
  }

  public static Arbitrary<LocalDate> dates() {
    return Combinators.combine(years(), Arbitraries.integers().between(1, 365))
        .as(LocalDate::ofYearDay);
  }

  public static Arbitrary<LocalTime> times() {
    return Arbitraries.longs().between(0, 86_399_999_999_999L).map(LocalTime::ofNanoOfDay);
  }

  public static Arbitrary<LocalDateTime> dateTimes() {
    return Combinators.combine(dates(), times()).as(LocalDateTime::of);
  }

  public static Arbitrary<Instant> instants() {
    return dateTimes().map(time -> time.toInstant(ZoneOffset.UTC));
  }

  public static Arbitrary<Duration> durations() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 999_999_999))
        .as(Duration::ofSeconds);
  }

  public static Arbitrary<ZoneOffset> offsets() {
    return Arbitraries.integers().between(-64_800, 64_800).map(ZoneOffset::ofTotalSeconds);
  }

  public static Arbitrary<ZoneId> zones() {
    Arbitrary<ZoneId> named =
        Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
    Arbitrary<ZoneId> prefixed =
        Combinators.combine(Arbitraries.of("UTC", "GMT", "UT"), offsets()).as(ZoneId::ofOffset);
    return Arbitraries.oneOf(named, prefixed, offsets().map(ZoneId.class::cast));
  }
}
