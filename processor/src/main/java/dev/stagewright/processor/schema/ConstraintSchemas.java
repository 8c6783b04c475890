package dev.stagewright.processor.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Scalar;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.Constraint;
import java.math.BigDecimal;
import java.util.List;

/**
 * The part of constraints that schemas can express: a schema never refuses what the constraint
 * allows. A number is judged as it is written, also where a {@code float} would round it.
 */
final class ConstraintSchemas {
  /** One that {@code Character.isWhitespace} denies; {@code \S} is another set. */
  private static final String NOT_BLANK =
      "[^\\t-\\r\\u001C- \\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]";

  private ConstraintSchemas() {}

  static void apply(Constraint constraint, ConfigType type, ObjectNode schema) {
    switch (constraint.name()) {
      case "Size" -> size(constraint, type, schema);
      case "NotEmpty" -> least(type, schema, 1);
      case "NotBlank" -> pattern(schema, NOT_BLANK);
      case "Pattern" -> pattern(constraint, schema);
      case "Min" -> minimum(type, schema, integer(constraint), true);
      case "Max" -> maximum(type, schema, integer(constraint), true);
      case "DecimalMin" -> minimum(type, schema, decimal(constraint), isInclusive(constraint));
      case "DecimalMax" -> maximum(type, schema, decimal(constraint), isInclusive(constraint));
      case "Positive" -> minimum(type, schema, BigDecimal.ZERO, false);
      case "PositiveOrZero" -> minimum(type, schema, BigDecimal.ZERO, true);
      case "Negative" -> maximum(type, schema, BigDecimal.ZERO, false);
      case "NegativeOrZero" -> maximum(type, schema, BigDecimal.ZERO, true);
      default -> {} // NotNull, which holds of all JSON that is read
    }
  }

  private static void size(Constraint constraint, ConfigType type, ObjectNode schema) {
    int min = constraint.value("min", Integer.class);
    int max = constraint.value("max", Integer.class);
    if (min > 0) {
      least(type, schema, min);
    }
    if (max < Integer.MAX_VALUE) {
      tighten(schema, "max" + measure(type), BigDecimal.valueOf(max), 1);
    }
  }

  /**
   * Sets the least length. Java counts two where a schema counts one, in texts with letters beyond
   * 16 bits.
   */
  private static void least(ConfigType type, ObjectNode schema, int min) {
    int counted = type instanceof Container ? min : (min + 1) / 2;
    tighten(schema, "min" + measure(type), BigDecimal.valueOf(counted), -1);
  }

  private static String measure(ConfigType type) {
    return type instanceof Container container
        ? container.shape() == Shape.MAP ? "Properties" : "Items"
        : "Length";
  }

  private static void minimum(
      ConfigType type, ObjectNode schema, BigDecimal bound, boolean inclusive) {
    if (isNumber(type, bound)) {
      tighten(schema, inclusive ? "minimum" : "exclusiveMinimum", bound, -1);
    }
  }

  private static void maximum(
      ConfigType type, ObjectNode schema, BigDecimal bound, boolean inclusive) {
    if (isNumber(type, bound)) {
      tighten(schema, inclusive ? "maximum" : "exclusiveMaximum", bound, 1);
    }
  }

  /**
   * Tells whether values are JSON numbers. Large numbers are texts, whose values no schema
   * compares.
   */
  private static boolean isNumber(ConfigType type, BigDecimal bound) {
    return type instanceof Scalar scalar
        && switch (scalar.kind()) {
          case INTEGRAL, FLOAT, DOUBLE -> Double.isFinite(bound.doubleValue());
          default -> false;
        };
  }

  private static BigDecimal integer(Constraint constraint) {
    return BigDecimal.valueOf(constraint.value("value", Long.class));
  }

  private static BigDecimal decimal(Constraint constraint) {
    return new BigDecimal(constraint.value("value", String.class));
  }

  private static boolean isInclusive(Constraint constraint) {
    return constraint.value("inclusive", Boolean.class);
  }

  /** Sets a bound, unless a narrower one is there. */
  private static void tighten(ObjectNode schema, String keyword, BigDecimal bound, int wider) {
    JsonNode present = schema.get(keyword);
    if (present == null || Integer.signum(present.decimalValue().compareTo(bound)) == wider) {
      BigDecimal plain = new BigDecimal(bound.stripTrailingZeros().toPlainString());
      schema.put(keyword, plain);
    }
  }

  private static void pattern(Constraint constraint, ObjectNode schema) {
    if (((List<?>) constraint.value("flags", Object.class)).isEmpty()) {
      EcmaPattern.of(constraint.value("regexp", String.class))
          .ifPresent(pattern -> pattern(schema, pattern));
    }
  }

  private static void pattern(ObjectNode schema, String pattern) {
    if (schema.has("pattern")) {
      ArrayNode all =
          schema.get("allOf") instanceof ArrayNode more ? more : schema.putArray("allOf");
      all.addObject().put("pattern", pattern);
    } else {
      schema.put("pattern", pattern);
    }
  }
}
