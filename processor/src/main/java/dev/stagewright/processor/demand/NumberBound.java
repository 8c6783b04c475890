package dev.stagewright.processor.demand;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The bound of a number.
 *
 * @param order on which side of it the number must be
 * @param value the bound
 */
public record NumberBound(Order order, BigDecimal value) implements ConstraintCheck {

  /** A side of a bound. */
  public enum Order {
    /** The bound or more. */
    AT_LEAST(">=", "at least", "atLeast"),
    /** The bound or less. */
    AT_MOST("<=", "at most", "atMost"),
    /** More than the bound. */
    GREATER_THAN(">", "greater than", "greaterThan"),
    /** Less than the bound. */
    LESS_THAN("<", "less than", "lessThan");

    private final String operator;
    private final String words;
    private final String member;

    Order(String operator, String words, String member) {
      this.operator = operator;
      this.words = words;
      this.member = member;
    }

    /**
     * Gives the operator between a number and the bound.
     *
     * @return as Java writes it
     */
    public String operator() {
      return operator;
    }

    /**
     * Names the member of {@code @Limit} that carries such a bound.
     *
     * @return its name
     */
    public String member() {
      return member;
    }

    boolean holds(int comparison) {
      return switch (this) {
        case AT_LEAST -> comparison >= 0;
        case AT_MOST -> comparison <= 0;
        case GREATER_THAN -> comparison > 0;
        case LESS_THAN -> comparison < 0;
      };
    }
  }

  @Override
  public String words() {
    return "must be %s %s".formatted(order.words, value.toPlainString());
  }

  /**
   * Tells whether a number keeps to the bound, which is read as a literal of its own type would be:
   * 0.1f is at most "0.1".
   */
  @Override
  public boolean holds(Object number) {
    if (number instanceof Float single) {
      return holds(single, value.floatValue());
    } else if (number instanceof Double real) {
      return holds(real, value.doubleValue());
    }
    return order.holds(decimal(number).compareTo(value));
  }

  private boolean holds(double number, double bound) {
    return !Double.isNaN(number) && order.holds(Double.compare(number + 0.0, bound + 0.0));
  }

  private static BigDecimal decimal(Object number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof BigInteger integer
        ? new BigDecimal(integer)
        : BigDecimal.valueOf(((Number) number).longValue());
  }
}
