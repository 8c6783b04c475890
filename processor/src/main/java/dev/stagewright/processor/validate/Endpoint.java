package dev.stagewright.processor.validate;

import dev.stagewright.processor.demand.ConstraintCheck;
import dev.stagewright.processor.demand.NumberBound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The lower or upper end of the allowed values.
 *
 * @param isLower whether they begin there
 * @param value the least or the largest number or size
 * @param isInclusive whether it is allowed itself
 */
record Endpoint(boolean isLower, BigDecimal value, boolean isInclusive) {

  /** Lists those that a demand sets; none, if it demands other things. */
  static List<Endpoint> of(ConstraintCheck demand) {
    if (demand instanceof NumberBound bound) {
      return List.of(of(bound));
    } else if (demand instanceof ConstraintCheck.Size size) {
      return List.of(
          new Endpoint(true, BigDecimal.valueOf(size.min()), true),
          new Endpoint(false, BigDecimal.valueOf(size.max()), true));
    }
    boolean isFilled =
        demand instanceof ConstraintCheck.NotEmpty || demand instanceof ConstraintCheck.NotBlank;
    return isFilled ? List.of(new Endpoint(true, BigDecimal.ONE, true)) : List.of();
  }

  private static Endpoint of(NumberBound bound) {
    return switch (bound.order()) {
      case AT_LEAST -> new Endpoint(true, bound.value(), true);
      case GREATER_THAN -> new Endpoint(true, bound.value(), false);
      case AT_MOST -> new Endpoint(false, bound.value(), true);
      case LESS_THAN -> new Endpoint(false, bound.value(), false);
    };
  }

  /** Gives the same edge as it is for whole numbers: {@code > 0.5} is {@code >= 1}. */
  Endpoint whole() {
    BigDecimal rounded = value.setScale(0, isLower ? RoundingMode.CEILING : RoundingMode.FLOOR);
    boolean isMissed = !isInclusive && rounded.compareTo(value) == 0;
    BigDecimal step = isLower ? BigDecimal.ONE : BigDecimal.ONE.negate();
    return new Endpoint(isLower, isMissed ? rounded.add(step) : rounded, true);
  }

  /** Tells whether nothing is between this and an edge on the other side. */
  boolean excludes(Endpoint other) {
    int order = isLower ? value.compareTo(other.value) : other.value.compareTo(value);
    return order > 0 || (order == 0 && !(isInclusive && other.isInclusive));
  }

  /** Tells whether what this allows, the other allows, which is on the same side. */
  boolean implies(Endpoint other) {
    int order = isLower ? value.compareTo(other.value) : other.value.compareTo(value);
    return order > 0 || (order == 0 && (other.isInclusive || !isInclusive));
  }
}
