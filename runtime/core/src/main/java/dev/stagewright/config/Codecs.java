package dev.stagewright.config;

import static dev.stagewright.internal.config.ScalarCodecs.digits;
import static dev.stagewright.internal.config.ScalarCodecs.number;
import static dev.stagewright.internal.config.ScalarCodecs.text;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.stagewright.internal.config.ContainerCodecs;
import dev.stagewright.internal.config.IntegerCodec;
import dev.stagewright.internal.config.JsonCodec;
import dev.stagewright.internal.config.ScalarCodecs;
import dev.stagewright.ref.RefPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The codecs of the types that configuration and output values may have. */
public final class Codecs implements TimeCodecs {
  /** True and false. */
  public static final Codec<Boolean> BOOLEAN = JsonCodec.joining(
      BooleanNode::valueOf,
      node -> ScalarCodecs.require(node.isBoolean(), node, "true or false").booleanValue());

  /** A number from -128 to 127. */
  public static final Codec<Byte> BYTE =
      new IntegerCodec<>(Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);

  /** A number from -32768 to 32767. */
  public static final Codec<Short> SHORT =
      new IntegerCodec<>(Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);

  /** A number of 32 bits. */
  public static final Codec<Integer> INT =
      new IntegerCodec<>(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);

  /** A number of 64 bits; a text if beyond 2^53. */
  public static final Codec<Long> LONG =
      new IntegerCodec<>(Long.MIN_VALUE, Long.MAX_VALUE, Long::longValue);

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
      text("one character", String::valueOf, ScalarCodecs::character);

  /** A text. */
  public static final Codec<String> STRING = text("a text", value -> value, value -> value);

  /** A whole number of up to 100,000 digits, as a text; by hand also as a number. */
  public static final Codec<BigInteger> BIG_INTEGER = digits(
      "a whole number of up to 100,000 digits",
      number -> ScalarCodecs.digits(number),
      text -> new BigInteger(ScalarCodecs.digits(text)));

  /**
   * A decimal number of up to 100,000 digits, as a text, by hand also as a number; scale counts.
   */
  public static final Codec<BigDecimal> BIG_DECIMAL = digits(
      "a decimal number of up to 100,000 digits",
      number -> ScalarCodecs.digits(number),
      text -> new BigDecimal(ScalarCodecs.digits(text)));

  /** A URI. */
  public static final Codec<URI> URI = text("a URI", java.net.URI::toString, java.net.URI::create);

  /** A file of another stage, as {@code dref:<hash>-<name>/<path>}. */
  public static final Codec<RefPath> REF_PATH =
      text("a RefPath", RefPath::toString, RefPath::parse);

  private Codecs() {}

  /**
   * Returns the codec of an enum, which writes its constants by name.
   *
   * @param type the enum
   * @param <E> the enum
   * @return the codec
   */
  public static <E extends Enum<E>> Codec<E> enumOf(Class<E> type) {
    return ScalarCodecs.constant(type);
  }

  /**
   * Returns the codec of optional values, which writes {@code null} for an absent one.
   *
   * @param value the codec of the value, which never gives {@code null}
   * @param <T> the type of the value
   * @return the codec
   */
  public static <T> Codec<Optional<T>> optional(Codec<T> value) {
    return ContainerCodecs.optional(JsonCodec.of(value));
  }

  /**
   * Returns the codec of lists, which writes arrays.
   *
   * @param element the codec of the elements
   * @param <T> the type of the elements
   * @return the codec
   */
  public static <T> Codec<List<T>> list(Codec<T> element) {
    return ContainerCodecs.list(JsonCodec.of(element));
  }

  /**
   * Returns the codec of sets, which writes arrays ordered by the canonical JSON of the elements.
   *
   * @param element the codec of the elements
   * @param <T> the type of the elements
   * @return the codec
   */
  public static <T> Codec<Set<T>> set(Codec<T> element) {
    return ContainerCodecs.set(JsonCodec.of(element));
  }

  /**
   * Returns the codec of maps, which writes objects ordered by key.
   *
   * @param value the codec of the values
   * @param <T> the type of the values
   * @return the codec
   */
  public static <T> Codec<Map<String, T>> map(Codec<T> value) {
    return ContainerCodecs.map(JsonCodec.of(value));
  }
}
