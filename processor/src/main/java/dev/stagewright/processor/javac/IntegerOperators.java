package dev.stagewright.processor.javac;

import com.sun.source.tree.Tree;
import java.util.Optional;

/** The results of operators on whole numbers: {@code int}, or {@code long} where one of them is. */
final class IntegerOperators {
  private IntegerOperators() {}

  static Optional<Object> binary(Tree.Kind operator, Number left, Number right) {
    boolean isLong = left instanceof Long || right instanceof Long;
    long one = left.longValue();
    long other = right.longValue();
    return switch (operator) {
      case PLUS -> number(one + other, isLong);
      case MINUS -> number(one - other, isLong);
      case MULTIPLY -> number(one * other, isLong);
      case DIVIDE -> other == 0 ? Optional.empty() : number(one / other, isLong);
      case REMAINDER -> other == 0 ? Optional.empty() : number(one % other, isLong);
      case AND -> number(one & other, isLong);
      case OR -> number(one | other, isLong);
      case XOR -> number(one ^ other, isLong);
      case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
        left instanceof Long ? shift(operator, one, other) : shift(operator, (int) one, other);
      default -> comparison(operator, Long.compare(one, other));
    };
  }

  /** Tells what a comparison says; empty for other operators. */
  static Optional<Object> comparison(Tree.Kind operator, int sign) {
    return switch (operator) {
      case EQUAL_TO -> Optional.of(sign == 0);
      case NOT_EQUAL_TO -> Optional.of(sign != 0);
      case LESS_THAN -> Optional.of(sign < 0);
      case LESS_THAN_EQUAL -> Optional.of(sign <= 0);
      case GREATER_THAN -> Optional.of(sign > 0);
      case GREATER_THAN_EQUAL -> Optional.of(sign >= 0);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> shift(Tree.Kind operator, long value, long distance) {
    return Optional.of(
        switch (operator) {
          case LEFT_SHIFT -> value << distance;
          case RIGHT_SHIFT -> value >> distance;
          default -> value >>> distance;
        });
  }

  /** Shifts an {@code int}: only the type of the left operand counts. */
  private static Optional<Object> shift(Tree.Kind operator, int value, long distance) {
    return Optional.of(
        switch (operator) {
          case LEFT_SHIFT -> value << distance;
          case RIGHT_SHIFT -> value >> distance;
          default -> value >>> distance;
        });
  }

  private static Optional<Object> number(long result, boolean isLong) {
    return isLong ? Optional.of(result) : Optional.of((int) result);
  }
}
