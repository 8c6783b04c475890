package dev.stagewright.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.config.JsonCodec;
import dev.stagewright.internal.config.Values;
import dev.stagewright.ref.RefPath;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Promises 1 and 9: a value comes back as it was, and only equal values have equal JSON. */
class CodecsTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** Two values of one type, equal or not. */
  record Pair<T>(JsonCodec<T> codec, T one, T other) {
    String text(T value) {
      return CanonicalJson.write(codec.write(value));
    }

    T reread(T value) {
      try {
        return codec.read(JSON.readTree(text(value)));
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Property
  <T> void whatIsReadIsWhatWasWritten(@ForAll("values") Pair<T> pair) {
    assertThat(pair.reread(pair.one())).isEqualTo(pair.one());
    assertThat(pair.codec().canonical(pair.one())).isEqualTo(pair.one());
  }

  @Property
  <T> void onlyEqualValuesHaveEqualJson(@ForAll("values") Pair<T> pair) {
    assertThat(pair.text(pair.one()).equals(pair.text(pair.other())))
        .isEqualTo(pair.one().equals(pair.other()));
  }

  @Property
  <T> void listsSetsMapsAndOptionalsCarryAnyValue(@ForAll("values") Pair<T> pair) {
    T one = pair.one();
    T other = pair.other();
    roundTrip(Codecs.list(pair.codec()), List.of(one, other, one));
    roundTrip(Codecs.set(pair.codec()), new HashSet<>(List.of(one, other)));
    roundTrip(Codecs.map(pair.codec()), Map.of("", one, "\ud83d\ude00", other));
    roundTrip(Codecs.optional(pair.codec()), Optional.of(one));
    roundTrip(Codecs.optional(pair.codec()), Optional.empty());
  }

  private static <T> void roundTrip(Codec<T> codec, T value) {
    assertThat(new Pair<>(JsonCodec.of(codec), value, value).reread(value)).isEqualTo(value);
  }

  @Provide
  Arbitrary<Pair<?>> values() {
    List<Arbitrary<Pair<?>>> all = new ArrayList<>();
    numbers(all);
    times(all);
    zoned(all);
    all.add(pairs(Codecs.BOOLEAN, Arbitraries.of(true, false)));
    all.add(pairs(Codecs.STRING, Values.texts()));
    all.add(pairs(Codecs.CHAR, Arbitraries.chars().filter(c -> !Character.isSurrogate(c))));
    all.add(pairs(
        Codecs.URI, Arbitraries.of("a", "A", "a%20b", "", "x:y", "//h/p?q#f").map(URI::create)));
    all.add(pairs(Codecs.enumOf(DayOfWeek.class), Arbitraries.of(DayOfWeek.class)));
    all.add(pairs(
        Codecs.REF_PATH,
        Arbitraries.of("a", "b", "c/ä")
            .map(path -> RefPath.parse("dref:" + "0".repeat(64) + "-n/" + path))));
    return Arbitraries.oneOf(all);
  }

  private static void numbers(List<Arbitrary<Pair<?>>> all) {
    all.add(pairs(Codecs.BYTE, Arbitraries.bytes()));
    all.add(pairs(Codecs.SHORT, Arbitraries.shorts()));
    all.add(pairs(Codecs.INT, Arbitraries.integers()));
    all.add(pairs(Codecs.LONG, Values.longs()));
    all.add(pairs(Codecs.FLOAT, Values.floats()));
    all.add(pairs(Codecs.DOUBLE, Values.doubles()));
    all.add(pairs(
        Codecs.MEASURED_FLOAT, measured(Values.floats(), List.of(Float.NaN, 1 / 0f, -1 / 0f))));
    all.add(pairs(
        Codecs.MEASURED_DOUBLE,
        measured(Values.doubles(), List.of(Double.NaN, 1 / 0.0, -1 / 0.0))));
    all.add(pairs(Codecs.BIG_INTEGER, Values.bigIntegers()));
    all.add(pairs(Codecs.BIG_DECIMAL, Values.bigDecimals()));
  }

  private static <T> Arbitrary<T> measured(Arbitrary<T> finite, List<T> others) {
    return Arbitraries.oneOf(finite, Arbitraries.of(others));
  }

  private static void times(List<Arbitrary<Pair<?>>> all) {
    Arbitrary<Integer> any = Arbitraries.integers();
    Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
    Arbitrary<Integer> days = Arbitraries.integers().between(1, 29);
    all.add(pairs(Codecs.DURATION, Values.durations()));
    all.add(pairs(Codecs.PERIOD, Combinators.combine(any, any, any).as(Period::of)));
    all.add(pairs(Codecs.INSTANT, Values.instants()));
    all.add(pairs(Codecs.LOCAL_DATE, Values.dates()));
    all.add(pairs(Codecs.LOCAL_TIME, Values.times()));
    all.add(pairs(Codecs.LOCAL_DATE_TIME, Values.dateTimes()));
    all.add(pairs(Codecs.YEAR, Values.years().map(Year::of)));
    all.add(
        pairs(Codecs.YEAR_MONTH, Combinators.combine(Values.years(), months).as(YearMonth::of)));
    all.add(pairs(Codecs.MONTH_DAY, Combinators.combine(months, days).as(MonthDay::of)));
  }

  private static void zoned(List<Arbitrary<Pair<?>>> all) {
    all.add(pairs(Codecs.ZONE_ID, Values.zones()));
    all.add(pairs(Codecs.ZONE_OFFSET, Values.offsets()));
    all.add(pairs(
        Codecs.OFFSET_TIME,
        Combinators.combine(Values.times(), Values.offsets()).as(OffsetTime::of)));
    all.add(pairs(
        Codecs.OFFSET_DATE_TIME,
        Combinators.combine(Values.dateTimes(), Values.offsets()).as(OffsetDateTime::of)));
    all.add(pairs(
        Codecs.ZONED_DATE_TIME,
        Combinators.combine(Values.dateTimes(), Values.zones()).as(ZonedDateTime::of)));
  }

  private static <T> Arbitrary<Pair<?>> pairs(Codec<T> codec, Arbitrary<T> values) {
    return Combinators.combine(values, values, Arbitraries.of(true, false, false))
        .as((one, other, same) -> new Pair<>(JsonCodec.of(codec), one, same ? one : other));
  }
}
