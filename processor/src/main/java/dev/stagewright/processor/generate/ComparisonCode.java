package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.stagewright.processor.model.ConfigType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Comparisons of a number with a constant, each the plainest that is exact. */
final class ComparisonCode {
  private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private ComparisonCode() {}

  static CodeBlock of(Kind kind, CodeBlock value, String operator, BigDecimal bound) {
    return switch (kind) {
      case INTEGRAL ->
        isLong(bound)
            ? CodeBlock.of("$L $L $L", value, operator, integer(bound.longValueExact()))
            : decimal(CodeBlock.of("$T.valueOf($L)", BigDecimal.class, value), operator, bound);
      // The bound is read as the field's own literal would be: 0.1f is at most "0.1".
      case FLOAT -> CodeBlock.of("$L $L $L", value, operator, literal(bound.floatValue(), "f"));
      case DOUBLE -> CodeBlock.of("$L $L $L", value, operator, literal(bound.doubleValue(), ""));
      case BIG_INTEGER ->
        isInteger(bound)
            ? CodeBlock.of(
                "$L.compareTo($L) $L 0", value, bigInteger(bound.toBigIntegerExact()), operator)
            : decimal(CodeBlock.of("new $T($L)", BigDecimal.class, value), operator, bound);
      default -> decimal(value, operator, bound);
    };
  }

  private static CodeBlock decimal(CodeBlock value, String operator, BigDecimal bound) {
    return bound.signum() == 0
        ? CodeBlock.of("$L.signum() $L 0", value, operator)
        : CodeBlock.of(
            "$L.compareTo(new $T($S)) $L 0", value, BigDecimal.class, bound.toString(), operator);
  }

  /** Writes a number, also one that is beyond the range of its type. */
  private static CodeBlock literal(Number number, String suffix) {
    if (Double.isInfinite(number.doubleValue())) {
      return CodeBlock.of(
          number.doubleValue() > 0 ? "$T.POSITIVE_INFINITY" : "$T.NEGATIVE_INFINITY", Double.class);
    }
    return CodeBlock.of("$L$L", number, suffix);
  }

  private static CodeBlock integer(long bound) {
    return CodeBlock.of((int) bound == bound ? "$L" : "$LL", bound);
  }

  private static CodeBlock bigInteger(BigInteger bound) {
    return bound.signum() == 0
        ? CodeBlock.of("$T.ZERO", BigInteger.class)
        : CodeBlock.of("new $T($S)", BigInteger.class, bound.toString());
  }

  private static boolean isInteger(BigDecimal bound) {
    return bound.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isLong(BigDecimal bound) {
    return isInteger(bound)
        && LEAST_LONG.compareTo(bound) <= 0
        && bound.compareTo(LARGEST_LONG) <= 0;
  }
}
