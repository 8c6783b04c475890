package dev.stagewright.processor.demand;

import dev.stagewright.processor.demand.ConstraintCheck.Matching;
import dev.stagewright.processor.demand.ConstraintCheck.NotBlank;
import dev.stagewright.processor.demand.ConstraintCheck.NotEmpty;
import dev.stagewright.processor.demand.ConstraintCheck.Size;
import dev.stagewright.processor.demand.NumberBound.Order;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks that the annotations of Jakarta Validation stand for, by name. */
public final class JakartaConstraints {
  private static final Map<String, Integer> FLAGS = Map.of(
      "UNIX_LINES", Pattern.UNIX_LINES,
      "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
      "COMMENTS", Pattern.COMMENTS,
      "MULTILINE", Pattern.MULTILINE,
      "DOTALL", Pattern.DOTALL,
      "UNICODE_CASE", Pattern.UNICODE_CASE,
      "CANON_EQ", Pattern.CANON_EQ);

  private JakartaConstraints() {}

  /**
   * Reads a constraint.
   *
   * @param name the simple name of its annotation
   * @param values the members of the annotation, defaults included
   * @return what it demands; nothing if no configuration can break it, or if it is not checked
   */
  public static Optional<ConstraintCheck> demand(String name, Map<String, ?> values) {
    return Optional.ofNullable(
        switch (name) {
          case "NotEmpty" -> new NotEmpty();
          case "NotBlank" -> new NotBlank();
          case "Size" -> new Size((int) value(values, "min"), (int) value(values, "max"));
          case "Pattern" ->
            new Matching((String) value(values, "regexp"), flags(value(values, "flags")));
          case "Min" -> new NumberBound(Order.AT_LEAST, integer(values));
          case "Max" -> new NumberBound(Order.AT_MOST, integer(values));
          case "Positive" -> new NumberBound(Order.GREATER_THAN, BigDecimal.ZERO);
          case "PositiveOrZero" -> new NumberBound(Order.AT_LEAST, BigDecimal.ZERO);
          case "Negative" -> new NumberBound(Order.LESS_THAN, BigDecimal.ZERO);
          case "NegativeOrZero" -> new NumberBound(Order.AT_MOST, BigDecimal.ZERO);
          case "DecimalMin" -> decimal(Order.AT_LEAST, Order.GREATER_THAN, values);
          case "DecimalMax" -> decimal(Order.AT_MOST, Order.LESS_THAN, values);
          default -> null;
        });
  }

  private static NumberBound decimal(Order inclusive, Order exclusive, Map<String, ?> values) {
    return new NumberBound(
        (boolean) value(values, "inclusive") ? inclusive : exclusive,
        new BigDecimal((String) value(values, "value")));
  }

  private static BigDecimal integer(Map<String, ?> values) {
    return BigDecimal.valueOf((long) value(values, "value"));
  }

  /** Combines flags, constants of an enum that each compiler shows in its own way. */
  private static int flags(Object constants) {
    return ((Collection<?>) constants)
        .stream()
            .map(Object::toString)
            .map(text -> text.substring(text.lastIndexOf('.') + 1))
            .map(name -> Objects.requireNonNull(FLAGS.get(name), name))
            .reduce(0, (some, flag) -> some | flag);
  }

  private static Object value(Map<String, ?> values, String member) {
    return Objects.requireNonNull(values.get(member), member);
  }
}
