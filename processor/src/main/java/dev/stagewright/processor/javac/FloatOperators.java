package dev.stagewright.processor.javac;

import com.sun.source.tree.Tree;
import java.util.Optional;

/**
 * The results of operators on numbers of which one is a {@code float} or {@code double}. Two floats
 * are computed as doubles, whose precision is enough to give the same after rounding twice.
 */
final class FloatOperators {
  private FloatOperators() {}

  static Optional<Object> binary(Tree.Kind operator, Number left, Number right) {
    boolean isDouble = left instanceof Double || right instanceof Double;
    double one = isDouble ? left.doubleValue() : left.floatValue();
    double other = isDouble ? right.doubleValue() : right.floatValue();
    return switch (operator) {
      case PLUS -> number(one + other, isDouble);
      case MINUS -> number(one - other, isDouble);
      case MULTIPLY -> number(one * other, isDouble);
      case DIVIDE -> number(one / other, isDouble);
      case REMAINDER -> number(one % other, isDouble);
      default ->
        Double.isNaN(one) || Double.isNaN(other)
            ? IntegerOperators.comparison(operator, 0)
                .map(any -> operator == Tree.Kind.NOT_EQUAL_TO)
            : IntegerOperators.comparison(operator, Double.compare(one + 0.0, other + 0.0));
    };
  }

  private static Optional<Object> number(double result, boolean isDouble) {
    return isDouble ? Optional.of(result) : Optional.of((float) result);
  }
}
