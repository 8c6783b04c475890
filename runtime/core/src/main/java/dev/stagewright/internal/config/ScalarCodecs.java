package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.text.Utf8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codecs of single values. */
public final class ScalarCodecs {
  private static final int MOST_DIGITS = 100_000;

  /** The most bits of a number with the most digits: a digit has 3.33. */
  private static final int MOST_BITS = 4 * MOST_DIGITS;

  private ScalarCodecs() {}

  public static <T extends Number> JsonCodec<T> number(
      Function<Number, T> narrow, boolean measured) {
    return JsonCodec.joining(
        value -> {
          double number = value.doubleValue();
          if (Double.isFinite(number)) {
            return DoubleNode.valueOf(number + 0.0); // -0.0 + 0.0 is 0.0
          }
          if (!measured) {
            throw new ConfigException(number + " is not a finite number");
          }
          return TextNode.valueOf(Double.toString(number));
        },
        node ->
            measured && node.isTextual() ? narrow.apply(notFinite(node)) : finite(node, narrow));
  }

  private static <T extends Number> T finite(JsonNode node, Function<Number, T> narrow) {
    T number = narrow.apply(node.doubleValue() + 0.0);
    boolean finite = node.isNumber() && Double.isFinite(number.doubleValue());
    require(finite, node, "a finite number");
    return number;
  }

  private static double notFinite(JsonNode node) {
    return switch (node.textValue()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw unexpected(node, "a number, NaN, Infinity or -Infinity");
    };
  }

  public static <T> JsonCodec<T> text(
      String what, Function<T, String> print, Function<String, T> parse) {
    return JsonCodec.joining(value -> TextNode.valueOf(wellFormed(print.apply(value))), node -> {
      require(node.isTextual(), node, what);
      return parsed(node, what, node.textValue(), parse);
    });
  }

  /**
   * Returns the codec of numbers that are texts, since JSON's readers make doubles of them; a JSON
   * number is read as well.
   */
  public static <T> JsonCodec<T> digits(
      String what, Function<T, String> print, Function<String, T> parse) {
    JsonCodec<T> text = text(what, print, parse);
    return JsonCodec.joining(
        text::write,
        node -> WrittenNumber.exact(node)
            .map(digits -> parsed(node, what, digits, parse))
            .orElseGet(() -> text.read(node)));
  }

  private static <T> T parsed(JsonNode node, String what, String text, Function<String, T> parse) {
    try {
      return parse.apply(wellFormed(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      ConfigException unexpected = unexpected(node, what);
      unexpected.initCause(e);
      throw unexpected;
    }
  }

  public static <E extends Enum<E>> JsonCodec<E> constant(Class<E> type) {
    Map<String, E> constants =
        EnumSet.allOf(type).stream().collect(Collectors.toMap(Enum::name, Function.identity()));
    return JsonCodec.joining(value -> TextNode.valueOf(value.name()), node -> {
      E constant = constants.get(node.asText());
      if (node.isTextual() && constant != null) {
        return constant;
      }
      String suggestion = ConfigProblems.meant(node.asText(), constants.keySet())
          .map(", did you mean %s?"::formatted)
          .orElse("");
      throw unexpected(node, "a constant of " + type.getSimpleName(), suggestion);
    });
  }

  /**
   * Returns a text, or refuses it here, where a value is put and the message can name its field.
   */
  static String wellFormed(String text) {
    int half = Utf8.halfPair(text);
    if (half >= 0) {
      throw new ConfigException(
          "%s holds half a surrogate pair at index %s, which no UTF-8 can carry"
              .formatted(ValuePreview.quoted(text), half));
    }
    return text;
  }

  public static String digits(BigInteger number) {
    return digits(counted(number).toString());
  }

  public static String digits(BigDecimal number) {
    Object unused = counted(number.unscaledValue());
    return digits(number.toString());
  }

  /**
   * Returns a number, or refuses it before it is printed, which takes hours for many millions of
   * digits.
   */
  private static BigInteger counted(BigInteger number) {
    if (number.bitLength() > MOST_BITS) {
      throw tooLong();
    }
    return number;
  }

  private static ConfigException tooLong() {
    return new ConfigException("it has more than %s digits".formatted(MOST_DIGITS));
  }

  /**
   * Returns the text of a number, or refuses it: Java reads digits of every script, of which JSON
   * has ten, and takes a minute for a million.
   */
  public static String digits(String text) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      throw new ConfigException("it has other digits than 0 to 9");
    }
    if (text.length() > MOST_DIGITS) {
      throw tooLong();
    }
    return text;
  }

  public static char character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("length " + text.length());
    }
    return text.charAt(0);
  }

  public static JsonNode require(boolean holds, JsonNode node, String what) {
    if (!holds) {
      throw unexpected(node, what);
    }
    return node;
  }

  static ConfigException unexpected(JsonNode node, String what) {
    return unexpected(node, what, "");
  }

  private static ConfigException unexpected(JsonNode node, String what, String suggestion) {
    return new ConfigException(
        "Expected %s, found %s%s".formatted(what, ValuePreview.of(node), suggestion));
  }
}
