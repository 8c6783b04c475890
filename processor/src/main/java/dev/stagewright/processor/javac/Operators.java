package dev.stagewright.processor.javac;

import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/**
 * The results of operators, as JLS 15 has it. Values are boxed primitives and strings; of two
 * numbers the wider type is computed, and narrowed again where that is not the type of the result.
 */
final class Operators {
  private Operators() {}

  static Optional<Object> unary(Tree.Kind operator, Object operand) {
    return switch (operator) {
      case LOGICAL_COMPLEMENT ->
        operand instanceof Boolean truth ? Optional.of(!truth) : Optional.empty();
      case UNARY_PLUS -> binary(Tree.Kind.MULTIPLY, 1, operand);
      case UNARY_MINUS -> binary(Tree.Kind.MULTIPLY, -1, operand);
      case BITWISE_COMPLEMENT -> binary(Tree.Kind.XOR, -1, operand);
      default -> Optional.empty();
    };
  }

  static Optional<Object> binary(Tree.Kind operator, Object left, Object right) {
    if (left instanceof String || right instanceof String) {
      return text(operator, left, right);
    } else if (left instanceof Boolean one && right instanceof Boolean other) {
      return truth(operator, one, other);
    } else if (!isNumber(left) || !isNumber(right)) {
      return Optional.empty();
    } else if (isReal(left) || isReal(right)) {
      return FloatOperators.binary(operator, number(left), number(right));
    }
    return IntegerOperators.binary(operator, number(left), number(right));
  }

  /** Gives zero no sign, as configuration has it. */
  static Object plain(Object value) {
    if (value instanceof Float single) {
      return single + 0f;
    }
    return value instanceof Double real ? (Object) (real + 0.0) : value;
  }

  /** Converts to a primitive type, or leaves a string as it is. */
  static Optional<Object> cast(TypeKind type, Object value) {
    if (type == TypeKind.BOOLEAN || !isNumber(value)) {
      return Optional.of(value)
          .filter(same -> type == TypeKind.BOOLEAN
              ? same instanceof Boolean
              : type == TypeKind.DECLARED && same instanceof String);
    }
    Number number = number(value);
    return switch (type) {
      case BYTE -> Optional.of((byte) number.intValue());
      case SHORT -> Optional.of((short) number.intValue());
      case CHAR -> Optional.of((char) number.intValue());
      case INT -> Optional.of(number.intValue());
      case LONG -> Optional.of(number.longValue());
      case FLOAT -> Optional.of(number.floatValue());
      case DOUBLE -> Optional.of(number.doubleValue());
      default -> Optional.empty();
    };
  }

  private static Optional<Object> text(Tree.Kind operator, Object left, Object right) {
    return switch (operator) {
      case PLUS ->
        isConstant(left) && isConstant(right)
            ? Optional.of(left.toString() + right)
            : Optional.empty();
      case EQUAL_TO -> Optional.of(left.equals(right));
      case NOT_EQUAL_TO -> Optional.of(!left.equals(right));
      default -> Optional.empty();
    };
  }

  private static Optional<Object> truth(Tree.Kind operator, boolean left, boolean right) {
    return switch (operator) {
      case AND, CONDITIONAL_AND -> Optional.of(left && right);
      case OR, CONDITIONAL_OR -> Optional.of(left || right);
      case XOR, NOT_EQUAL_TO -> Optional.of(left != right);
      case EQUAL_TO -> Optional.of(left == right);
      default -> Optional.empty();
    };
  }

  private static boolean isConstant(Object value) {
    return value instanceof String || value instanceof Boolean || isNumber(value);
  }

  private static boolean isNumber(Object value) {
    return isReal(value)
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof Character;
  }

  private static boolean isReal(Object value) {
    return value instanceof Double || value instanceof Float;
  }

  private static Number number(Object value) {
    return value instanceof Character letter ? (Number) (int) letter : (Number) value;
  }
}
