package dev.stagewright.processor.testing.random;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers, the awkward ones among them. */
final class Numbers {
  private Numbers() {}

  static Value integer(RandomChoices choices, String type, long least, long most) {
    long edge = 1L << 53;
    long number = choices.one(
        0L,
        1L,
        -1L,
        least,
        most,
        edge,
        edge + 1,
        -edge - 1,
        choices.number(),
        choices.number() >> 50);
    if (number < least || number > most) {
      number = least + Long.remainderUnsigned(number, most - least + 1);
    }
    String cast =
        type.equals("Byte") || type.equals("Short") ? "(%s) ".formatted(primitive(type)) : "";
    String suffix = type.equals("Long") ? "L" : "";
    return Value.number(
        "%s%s%s".formatted(cast, number, suffix), type + " " + number, BigDecimal.valueOf(number));
  }

  private static String primitive(String type) {
    return type.equals("Byte") ? "byte" : "short";
  }

  static Value real(RandomChoices choices, boolean measured) {
    double number = choices.one(
        0.0,
        -0.0,
        0.1,
        1e21,
        1e-7,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MIN_NORMAL,
        (double) choices.between(-9, 9),
        Double.longBitsToDouble(choices.number()));
    if (measured && choices.chance(30)) {
      number = choices.one(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
    if (!measured && !Double.isFinite(number)) {
      number = 0.5;
    }
    String told = "Double " + Long.toHexString(Double.doubleToLongBits(number + 0.0));
    return Double.isFinite(number)
        ? Value.number(Double.toString(number), told, new BigDecimal(number + 0.0))
        : Value.of(odd("Double", number), told);
  }

  static Value fraction(RandomChoices choices, boolean measured) {
    float number = choices.one(
        0f, -0f, 0.1f, 16777216f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.intBitsToFloat((int)
            choices.number()));
    if (measured && choices.chance(30)) {
      number = choices.one(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    }
    if (!measured && !Float.isFinite(number)) {
      number = 0.5f;
    }
    String told = "Float " + Integer.toHexString(Float.floatToIntBits(number + 0f));
    return Float.isFinite(number)
        ? Value.number(number + "f", told, new BigDecimal(number + 0f))
        : Value.of(odd("Float", number), told);
  }

  private static String odd(String type, double number) {
    String name =
        Double.isNaN(number) ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
    return "java.lang.%s.%s".formatted(type, name);
  }

  static Value bigInteger(RandomChoices choices) {
    BigInteger number = choices.one(
        BigInteger.ZERO,
        BigInteger.TEN.pow(choices.between(0, 40)),
        BigInteger.valueOf(choices.number()));
    return Value.number(
        "new java.math.BigInteger(\"%s\")".formatted(number),
        "BigInteger " + number,
        new BigDecimal(number));
  }

  static Value bigDecimal(RandomChoices choices) {
    BigDecimal number = new BigDecimal(
        choices.one(BigInteger.ZERO, BigInteger.TEN, BigInteger.valueOf(choices.number())),
        choices.one(0, 2, -3, choices.between(-400, 400)));
    return Value.number(
        "new java.math.BigDecimal(\"%s\")".formatted(number), "BigDecimal " + number, number);
  }
}
