package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A printer of numbers as in ECMAScript, whatever the JDK: {@code Double.toString} changed in JDK
 * 19.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.3">RFC 8785, section
 *     3.2.2.3</a>
 */
final class CanonicalNumber {
  /** The largest integer up to which neighbours are different doubles. */
  static final long LARGEST_INTEGER = 1L << 53;

  /** The exponent from which on ECMAScript writes one: 1e21. */
  private static final int FIRST_LARGE_EXPONENT = 21;

  /** The exponent below which ECMAScript writes one: 1e-7. */
  private static final int LAST_SMALL_EXPONENT = -6;

  private CanonicalNumber() {}

  static String write(JsonNode number) {
    if (number.isIntegralNumber()) {
      return writeWhole(number);
    }
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      throw new ConfigException("%s is not a number that JSON can carry".formatted(value));
    }
    return write(value);
  }

  /** Writes a whole number. A large double is printed as one, and may be read as one. */
  private static String writeWhole(JsonNode number) {
    if (number.canConvertToLong() && fits(number.longValue())) {
      return Long.toString(number.longValue());
    }
    double value = number.doubleValue();
    if (Double.isFinite(value) && write(value).equals(number.asText())) {
      return number.asText();
    }
    throw new ConfigException("%s is beyond 2^53: write it as a text".formatted(number.asText()));
  }

  static boolean fits(long value) {
    return -LARGEST_INTEGER <= value && value <= LARGEST_INTEGER;
  }

  static String write(double value) {
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_INTEGER) {
      return Long.toString((long) value);
    }
    BigDecimal shortest = shortest(value);
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    return (value < 0 ? "-" : "") + layOut(digits, exponent);
  }

  /**
   * Returns the shortest decimal of a double. Jackson's Schubfach prints two digits at least where
   * ECMAScript needs only one: 4.9E-324 is 5e-324.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal decimal = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    if (decimal.precision() != 2) {
      return decimal;
    }
    BigDecimal oneDigit = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
    return oneDigit.doubleValue() == value ? oneDigit : decimal;
  }

  private static String layOut(String digits, int exponent) {
    if (exponent >= FIRST_LARGE_EXPONENT || exponent < LAST_SMALL_EXPONENT) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int point = exponent + 1;
    return digits.length() <= point
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }
}
