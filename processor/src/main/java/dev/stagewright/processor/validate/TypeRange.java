package dev.stagewright.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Kind;
import dev.stagewright.processor.model.ConfigType.Scalar;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The range of a number or a size, whatever constraints say.
 *
 * @param least the least value
 * @param largest the largest value
 * @param isWhole whether there is nothing between whole numbers
 */
record TypeRange(Optional<BigDecimal> least, Optional<BigDecimal> largest, boolean isWhole) {
  private static final TypeRange SIZES = whole(0, Integer.MAX_VALUE);

  static TypeRange of(ConfigType type) {
    if (!(type instanceof Scalar scalar)) {
      return SIZES;
    }
    return switch (scalar.kind()) {
      case INTEGRAL -> integral(scalar.type());
      case FLOAT -> real(Float.MAX_VALUE);
      case DOUBLE -> real(Double.MAX_VALUE);
      case BIG_INTEGER, BIG_DECIMAL ->
        new TypeRange(Optional.empty(), Optional.empty(), scalar.kind() == Kind.BIG_INTEGER);
      default -> SIZES;
    };
  }

  /** Tells whether no value is inside of an edge. */
  boolean excludes(Endpoint edge) {
    return (edge.isLower() ? largest : least)
        .filter(end -> edge.excludes(new Endpoint(!edge.isLower(), end, true)))
        .isPresent();
  }

  /** Tells whether every value is inside of an edge. */
  boolean implies(Endpoint edge) {
    return (edge.isLower() ? least : largest)
        .filter(end -> new Endpoint(edge.isLower(), end, true).implies(edge))
        .isPresent();
  }

  private static TypeRange integral(TypeName type) {
    return switch (type.box().toString()) {
      case "java.lang.Byte" -> whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "java.lang.Short" -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
      case "java.lang.Integer" -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
      default -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
    };
  }

  private static TypeRange whole(long least, long largest) {
    return new TypeRange(
        Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(largest)), true);
  }

  private static TypeRange real(double largest) {
    BigDecimal edge = new BigDecimal(largest);
    return new TypeRange(Optional.of(edge.negate()), Optional.of(edge), false);
  }
}
