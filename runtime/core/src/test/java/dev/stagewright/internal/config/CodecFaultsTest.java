package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.StageType;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RelativePath;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What codecs refuse, and the one form they give to what has several. */
class CodecFaultsTest {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(Codecs.BOOLEAN, "1"),
        Arguments.of(Codecs.BYTE, "128"),
        Arguments.of(Codecs.SHORT, "-32769"),
        Arguments.of(Codecs.INT, "2147483648"),
        Arguments.of(Codecs.INT, "1.0"),
        Arguments.of(Codecs.INT, "\"1\""),
        Arguments.of(Codecs.LONG, "\"+9007199254740993\""),
        Arguments.of(Codecs.LONG, "\"٩٠٠٧١٩٩٢٥٤٧٤٠٩٩٣\""),
        Arguments.of(Codecs.LONG, "9223372036854775808"),
        Arguments.of(Codecs.LONG, "\"9223372036854775808\""),
        Arguments.of(Codecs.DOUBLE, "1e400"),
        Arguments.of(Codecs.DOUBLE, "\"NaN\""),
        Arguments.of(Codecs.FLOAT, "1e300"),
        Arguments.of(Codecs.MEASURED_FLOAT, "1e300"),
        Arguments.of(Codecs.MEASURED_DOUBLE, "\"nan\""),
        Arguments.of(Codecs.MEASURED_DOUBLE, "\"1.5\""),
        Arguments.of(Codecs.CHAR, "\"ab\""),
        Arguments.of(Codecs.CHAR, "\"\\ud83d\""),
        Arguments.of(Codecs.STRING, "1"),
        Arguments.of(Codecs.STRING, "null"),
        Arguments.of(Codecs.STRING, "\"\\udc00\""),
        Arguments.of(Codecs.BIG_INTEGER, "\"x\""),
        Arguments.of(Codecs.BIG_INTEGER, "1.0"),
        Arguments.of(Codecs.BIG_DECIMAL, "\"1e9999999999\""),
        Arguments.of(Codecs.BIG_DECIMAL, "0.1"), // a double by now
        Arguments.of(Codecs.DURATION, "\"90s\""),
        Arguments.of(Codecs.URI, "\"a b\""),
        Arguments.of(Codecs.YEAR, "1000000000"),
        Arguments.of(Codecs.LOCAL_DATE, "\"2026-02-30\""),
        Arguments.of(Codecs.ZONE_ID, "\"Mars/Olympus\""),
        Arguments.of(Codecs.REF_PATH, "\"dref:x/../y\""),
        Arguments.of(Codecs.enumOf(DayOfWeek.class), "\"monday\""),
        Arguments.of(Codecs.list(Codecs.INT), "{}"),
        Arguments.of(Codecs.list(Codecs.INT), "[null]"),
        Arguments.of(Codecs.map(Codecs.INT), "[]"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void refusesToRead(Codec<?> codec, String json) throws JsonProcessingException {
    JsonNode node = JSON.readTree(json);
    assertThatThrownBy(() -> JsonCodec.of(codec).read(node))
        .isInstanceOf(ConfigException.class)
        .hasMessageMatching("(?s).*(Expected .*, found|half a surrogate pair).*");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "monday" | , did you mean MONDAY?
      "MONDYA" | , did you mean MONDAY?
      "x"      | ''
      1        | ''
      ""       | ''
      """)
  void suggestsTheClosestConstant(String json, String suggestion) throws JsonProcessingException {
    JsonNode node = JSON.readTree(json);
    assertThatThrownBy(() -> JsonCodec.of(Codecs.enumOf(DayOfWeek.class)).read(node))
        .hasMessage("Expected a constant of DayOfWeek, found %s%s", json, suggestion);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersThatAreNoneAreForOutputsOnly(double value) {
    assertThatThrownBy(() -> JsonCodec.of(Codecs.DOUBLE).write(value))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> JsonCodec.of(Codecs.FLOAT).write((float) value))
        .isInstanceOf(ConfigException.class);
    assertThat(JsonCodec.of(Codecs.MEASURED_DOUBLE).canonical(value))
        .isEqualTo(Double.valueOf(value));
    assertThat(JsonCodec.of(Codecs.MEASURED_FLOAT).canonical((float) value))
        .isEqualTo(Float.valueOf((float) value));
  }

  @Test
  void thereIsOneZero() {
    assertThat(Double.doubleToRawLongBits(JsonCodec.of(Codecs.DOUBLE).canonical(-0.0)))
        .isZero();
    assertThat(Float.floatToRawIntBits(JsonCodec.of(Codecs.FLOAT).canonical(-0.0f)))
        .isZero();
    assertThat(Double.doubleToRawLongBits(JsonCodec.of(Codecs.MEASURED_DOUBLE).canonical(-0.0)))
        .isZero();
    assertThat(
            Double.doubleToRawLongBits(JsonCodec.of(Codecs.DOUBLE).read(DoubleNode.valueOf(-0.0))))
        .isZero();
    assertThat(JsonCodec.of(Codecs.set(Codecs.DOUBLE)).canonical(Set.of(0.0, -0.0)))
        .containsExactly(0.0);
  }

  @Test
  void theScaleOfADecimalCounts() {
    assertThat(JsonCodec.of(Codecs.BIG_DECIMAL).write(new BigDecimal("1.0")))
        .isNotEqualTo(JsonCodec.of(Codecs.BIG_DECIMAL).write(new BigDecimal("1.00")));
  }

  /** Whatever is around the value: an author looks for the line that refused it. */
  @Test
  void whatACodecThrewIsTheCause() throws JsonProcessingException {
    IllegalStateException own = new IllegalStateException("mine");
    Codec<String> broken = JsonCodec.joining(
        text -> {
          throw own;
        },
        node -> {
          throw own;
        });
    JsonCodec<List<Map<String, String>>> around = JsonCodec.of(Codecs.list(Codecs.map(broken)));
    JsonNode json = JSON.readTree("[{\"a\": \"x\", \"b\": \"x\"}]");
    StageType type = StageType.of("demo", CodecFaultsTest.class);
    ConfigReader reader = JsonConfigReader.recorded(
        (ObjectNode) JSON.readTree("{\"field\": [{\"a\": \"x\"}]}"), new Unknown());
    reader.value("field", around, List.of());

    assertThatThrownBy(() -> around.write(List.of(Map.of("a", "x")))).hasCause(own);
    assertThatThrownBy(() -> around.read(json)).hasCause(own).hasSuppressedException(own);
    assertThatThrownBy(
            () -> new ConfigWriter(type).value("field", around, List.of(Map.of("a", "x"))))
        .hasMessageContaining("demo.field cannot be")
        .hasCause(own);
    assertThatThrownBy(() -> JsonConfigReader.of(reader).finish(type, () -> "")).hasCause(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udc00a"})
  void refusesToWriteHalfASurrogatePair(String text) {
    assertThatThrownBy(() -> JsonCodec.of(Codecs.STRING).write(text))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> JsonCodec.of(Codecs.CHAR).write(text.charAt(0)))
        .isInstanceOf(ConfigException.class);
    JsonCodec<Map<String, Integer>> map = JsonCodec.of(Codecs.map(Codecs.INT));
    assertThatThrownBy(() -> map.write(Map.of(text, 1))).isInstanceOf(ConfigException.class);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without null checks may do
  void refusesNulls() {
    List<Integer> list = Arrays.asList(1, null);
    Map<String, Integer> value = Collections.singletonMap("a", null);
    Map<String, Integer> key = Collections.singletonMap(null, 1);

    assertThatThrownBy(() -> JsonCodec.of(Codecs.list(Codecs.INT)).write(list))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> JsonCodec.of(Codecs.set(Codecs.INT)).write(new LinkedHashSet<>(list)))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> JsonCodec.of(Codecs.map(Codecs.INT)).write(value))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> JsonCodec.of(Codecs.map(Codecs.INT)).write(key))
        .isInstanceOf(ConfigException.class);
  }

  @Property
  void setsAndMapsHaveOneOrder(@ForAll Set<Integer> values) {
    List<Integer> reversed = values.stream().sorted(Collections.reverseOrder()).toList();
    Map<String, Integer> map = new LinkedHashMap<>();
    reversed.forEach(value -> map.put("k" + value, value));
    Map<String, Integer> other = new LinkedHashMap<>();
    values.forEach(value -> other.put("k" + value, value));

    assertThat(JsonCodec.of(Codecs.set(Codecs.INT)).canonical(new LinkedHashSet<>(reversed)))
        .containsExactlyElementsOf(JsonCodec.of(Codecs.set(Codecs.INT)).canonical(values));
    assertThat(JsonCodec.of(Codecs.map(Codecs.INT)).canonical(map).keySet())
        .containsExactlyElementsOf(
            JsonCodec.of(Codecs.map(Codecs.INT)).canonical(other).keySet());
  }

  /** No derivation is mentioned. */
  private static final class Unknown implements DerivationLookup {
    @Override
    public Origin named(DRef dref) {
      return dref;
    }

    @Override
    public Optional<ObjectNode> recorded(DRef dref) {
      return Optional.empty();
    }

    @Override
    public Origin made(String stage, ConfigReader values) {
      throw new IllegalArgumentException(stage);
    }

    @Override
    public List<RelativePath> promises(Origin made) {
      return List.of();
    }
  }
}
