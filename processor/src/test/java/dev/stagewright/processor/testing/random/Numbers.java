package dev.stagewright.processor.testing.random;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers, the awkward ones among them. */
final class Numbers {
  private Numbers() {}

  static Value integer(Dice dice, String type, long least, long most) {
    long edge = 1L << 53;
    long number = dice.one(
        0L, 1L, -1L, least, most, edge, edge + 1, -edge - 1, dice.number(), dice.number() >> 50);
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

  static Value real(Dice dice, boolean measured) {
    double number = dice.one(
        0.0,
        -0.0,
        0.1,
        1e21,
        1e-7,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MIN_NORMAL,
        (double) dice.between(-9, 9),
        Double.longBitsToDouble(dice.number()));
    if (measured && dice.chance(30)) {
      number = dice.one(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
    if (!measured && !Double.isFinite(number)) {
      number = 0.5;
    }
    String told = "Double " + Long.toHexString(Double.doubleToLongBits(number + 0.0));
    return Double.isFinite(number)
        ? Value.number(Double.toString(number), told, new BigDecimal(number + 0.0))
        : Value.of(odd("Double", number), told);
  }

  static Value fraction(Dice dice, boolean measured) {
    float number = dice.one(
        0f, -0f, 0.1f, 16777216f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.intBitsToFloat((int)
            dice.number()));
    if (measured && dice.chance(30)) {
      number = dice.one(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
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

  static Value bigInteger(Dice dice) {
    BigInteger number = dice.one(
        BigInteger.ZERO,
        BigInteger.TEN.pow(dice.between(0, 40)),
        BigInteger.valueOf(dice.number()));
    return Value.number(
        "new java.math.BigInteger(\"%s\")".formatted(number),
        "BigInteger " + number,
        new BigDecimal(number));
  }

  static Value bigDecimal(Dice dice) {
    BigDecimal number = new BigDecimal(
        dice.one(BigInteger.ZERO, BigInteger.TEN, BigInteger.valueOf(dice.number())),
        dice.one(0, 2, -3, dice.between(-400, 400)));
    return Value.number(
        "new java.math.BigDecimal(\"%s\")".formatted(number), "BigDecimal " + number, number);
  }
}
