package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.stagewright.config.ConfigException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalNumberTest {

  /** RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource(delimiterString = " -> ", textBlock = """
      0000000000000000 -> 0
      8000000000000000 -> 0
      0000000000000001 -> 5e-324
      8000000000000001 -> -5e-324
      7fefffffffffffff -> 1.7976931348623157e+308
      ffefffffffffffff -> -1.7976931348623157e+308
      4340000000000000 -> 9007199254740992
      c340000000000000 -> -9007199254740992
      4430000000000000 -> 295147905179352830000
      44b52d02c7e14af5 -> 9.999999999999997e+22
      44b52d02c7e14af6 -> 1e+23
      44b52d02c7e14af7 -> 1.0000000000000001e+23
      444b1ae4d6e2ef4e -> 999999999999999700000
      444b1ae4d6e2ef4f -> 999999999999999900000
      444b1ae4d6e2ef50 -> 1e+21
      3eb0c6f7a0b5ed8c -> 9.999999999999997e-7
      3eb0c6f7a0b5ed8d -> 0.000001
      41b3de4355555553 -> 333333333.3333332
      41b3de4355555554 -> 333333333.33333325
      41b3de4355555555 -> 333333333.3333333
      41b3de4355555556 -> 333333333.3333334
      41b3de4355555557 -> 333333333.33333343
      becbf647612f3696 -> -0.0000033333333333333333
      43143ff3c1cb0959 -> 1424953923781206.2
      """)
  void printsAsTheStandardSays(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(CanonicalJson.write(DoubleNode.valueOf(value))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesWhatJsonCannotCarry(double value) {
    assertThatThrownBy(() -> CanonicalJson.write(DoubleNode.valueOf(value)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(Double.toString(value));
  }

  @Test
  void refusesWholeNumbersBeyond2To53() {
    assertThat(CanonicalJson.write(LongNode.valueOf(-1L << 53))).isEqualTo("-9007199254740992");
    JsonNode tooLarge = LongNode.valueOf((1L << 53) + 1);
    JsonNode farTooLarge = BigIntegerNode.valueOf(BigInteger.TEN.pow(30));
    assertThatThrownBy(() -> CanonicalJson.write(tooLarge)).isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> CanonicalJson.write(farTooLarge)).isInstanceOf(ConfigException.class);
  }

  @Test
  void writesAFloatAsTheDoubleItEquals() {
    assertThat(CanonicalJson.write(FloatNode.valueOf(0.1f))).isEqualTo("0.10000000149011612");
  }

  @Property
  void readsBackAsTheSameDouble(@ForAll("finite") double value) {
    assertThat(Double.parseDouble(CanonicalNumber.write(value))).isEqualTo(value + 0.0);
  }

  @Property
  void isCanonicalAgainOnceItIsRead(@ForAll("finite") double value) throws IOException {
    String written = CanonicalNumber.write(value);
    assertThat(CanonicalJson.write(new JsonMapper().readTree(written))).isEqualTo(written);
  }

  @Test
  void isCanonicalAgainThoughItLooksWhole() throws IOException {
    for (String whole : List.of("9325966358740992", "-123456789012345670000")) {
      assertThat(CanonicalJson.write(DoubleNode.valueOf(Double.parseDouble(whole))))
          .isEqualTo(whole);
      assertThat(CanonicalJson.write(new JsonMapper().readTree(whole))).isEqualTo(whole);
    }
  }

  @Property
  void hasNoMoreDigitsThanItNeeds(@ForAll("finite") double value) {
    int digits = printed(value).precision();
    BigDecimal exact = new BigDecimal(value);
    if (digits > 1 && digits < 18) {
      assertThat(Stream.of(RoundingMode.DOWN, RoundingMode.UP)
              .map(mode -> exact.round(new MathContext(digits - 1, mode))))
          .noneMatch(shorter -> shorter.doubleValue() == value);
    }
  }

  @Property
  void isTheClosestOfItsLength(@ForAll("finite") double value) {
    BigDecimal printed = printed(value);
    BigDecimal closest =
        new BigDecimal(value).round(new MathContext(printed.precision(), RoundingMode.HALF_EVEN));
    BigDecimal exact = new BigDecimal(value);
    if (closest.doubleValue() == value) {
      assertThat(printed.subtract(exact).abs())
          .isEqualByComparingTo(closest.subtract(exact).abs());
    }
  }

  private static BigDecimal printed(double value) {
    return new BigDecimal(CanonicalNumber.write(value)).stripTrailingZeros();
  }

  @Provide
  Arbitrary<Double> finite() {
    Arbitrary<Double> bits = Arbitraries.longs().map(Double::longBitsToDouble);
    Arbitrary<Double> tiny = Arbitraries.longs().between(1, 5_000).map(Double::longBitsToDouble);
    Arbitrary<Double> short_ = Arbitraries.integers()
        .between(-330, 310)
        .flatMap(exponent -> Arbitraries.integers()
            .between(-999, 999)
            .map(digits -> Double.parseDouble(digits + "e" + exponent)));
    Arbitrary<Double> powers =
        Arbitraries.integers().between(-1074, 1023).map(exponent -> Math.scalb(1.0, exponent));
    return Arbitraries.oneOf(bits, tiny, short_, powers).filter(Double::isFinite);
  }
}
