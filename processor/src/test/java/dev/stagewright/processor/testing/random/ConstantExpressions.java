package dev.stagewright.processor.testing.random;

import java.util.List;
import java.util.Random;

/** A source of constant expressions, as JLS 15.29 allows them; a few divide by zero. */
public final class ConstantExpressions {
  /** The constants that the expressions name. */
  public static final String CONSTANTS = """
        static final byte BYTE = -128;
        static final short SHORT = 300;
        static final char CHAR = 'z';
        static final int INT = Integer.MIN_VALUE;
        static final long LONG = Long.MAX_VALUE;
        static final float FLOAT = 16777217f;
        static final double DOUBLE = 1e-300;
        static final boolean TRUTH = !false;
        static final String TEXT = "t" + 1;
      """;

  private static final List<String> INTEGRALS = List.of(
      "0",
      "1",
      "-1",
      "2147483647",
      "-2147483648",
      "0x7f",
      "07",
      "0b101",
      "1_000",
      "33",
      "0L",
      "-9223372036854775808L",
      "9223372036854775807L",
      "65L",
      "'a'",
      "'\\uffff'",
      "'\\0'",
      "BYTE",
      "SHORT",
      "CHAR",
      "INT",
      "LONG",
      "X.INT",
      "Integer.MAX_VALUE",
      "Character.MAX_VALUE");

  private static final List<String> REALS = List.of(
      "1.5f",
      "-0.0f",
      "3.4028235e38f",
      "1e-45f",
      "0.1f",
      "0.1",
      "-0.0",
      "1e308",
      "4.9e-324",
      "7d",
      "FLOAT",
      "DOUBLE",
      "Double.NaN",
      "Float.NEGATIVE_INFINITY",
      "Double.MAX_VALUE");

  private static final List<String> WHOLE = List.of("byte", "short", "char", "int", "long");

  private final Random random;

  public ConstantExpressions(Random random) {
    this.random = random;
  }

  public String text(int depth) {
    String part = switch (depth == 0 ? 0 : random.nextInt(6)) {
      case 0 -> one(List.of("\"\"", "\"ä\\n\"", "TEXT", "(String) \"x\""));
      case 1 -> truth(depth - 1);
      case 2 -> "(%s ? %s : %s)".formatted(truth(depth - 1), text(depth - 1), text(depth - 1));
      case 3 -> "(%s)".formatted(text(depth - 1));
      default -> number(depth - 1);
    };
    return "\"\" + " + part;
  }

  private String number(int depth) {
    if (depth == 0) {
      return random.nextInt(3) == 0 ? one(REALS) : integral(0);
    }
    return switch (random.nextInt(6)) {
      case 0 -> "(%s) %s".formatted(one(List.of("float", "double")), number(depth - 1));
      case 1 -> "(%s %s)".formatted(one(List.of("+", "-")), number(depth - 1));
      case 2 -> "(%s ? %s : %s)".formatted(truth(depth - 1), number(depth - 1), number(depth - 1));
      case 3 -> integral(depth);
      default -> arithmetic(number(depth - 1), number(depth - 1));
    };
  }

  private String integral(int depth) {
    if (depth == 0) {
      return one(INTEGRALS);
    }
    return switch (random.nextInt(6)) {
      case 0 -> "((%s) %s)".formatted(one(WHOLE), number(depth - 1));
      case 1 -> "(%s %s)".formatted(one(List.of("~", "-")), integral(depth - 1));
      case 2 -> arithmetic(integral(depth - 1), integral(depth - 1));
      case 3 -> binary(integral(depth - 1), List.of("&", "|", "^"), integral(depth - 1));
      default -> binary(integral(depth - 1), List.of("<<", ">>", ">>>"), integral(depth - 1));
    };
  }

  private String truth(int depth) {
    if (depth == 0) {
      return one(List.of("true", "false", "TRUTH", "!TRUTH"));
    }
    return switch (random.nextInt(4)) {
      case 0 ->
        binary(truth(depth - 1), List.of("&&", "||", "&", "|", "^", "==", "!="), truth(depth - 1));
      case 1 -> "(%s %s TEXT)".formatted(text(0), one(List.of("==", "!=")));
      default ->
        binary(number(depth - 1), List.of("<", "<=", ">", ">=", "==", "!="), number(depth - 1));
    };
  }

  private String arithmetic(String left, String right) {
    return binary(left, List.of("+", "-", "*", "/", "%"), right);
  }

  private String binary(String left, List<String> operators, String right) {
    return "(%s %s %s)".formatted(left, one(operators), right);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
