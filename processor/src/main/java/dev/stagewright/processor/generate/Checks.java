package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Scalar;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.Constraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** The direct check of one constraint on one field. */
final class Checks {
  private Checks() {}

  /** What must hold, and the words for it. */
  private record Check(CodeBlock condition, String rule) {}

  /** Gives the statement that notes a violation; empty for what always holds. */
  static CodeBlock of(ConfigField config, Constraint constraint) {
    if (constraint.name().equals("NotNull")) {
      return CodeBlock.of(""); // configuration never is
    }
    CodeBlock accessor = CodeBlock.of("derivation.$L()", config.name());
    Check check = check(config, constraint, accessor);
    return CodeBlock.builder()
        .addStatement(
            "violations.check($Z$L,$W$S,$W$L,$W$S)",
            check.condition(),
            config.name(),
            accessor,
            constraint.message().orElse(check.rule()))
        .build();
  }

  private static Check check(ConfigField config, Constraint constraint, CodeBlock accessor) {
    if (config.type() instanceof Container container && container.shape() == Shape.OPTIONAL) {
      Check inner = check(container.element(), constraint, CodeBlock.of("value"));
      return new Check(
          CodeBlock.of("$L.stream().allMatch(value -> $L)", accessor, inner.condition()),
          inner.rule());
    }
    return check(config.type(), constraint, accessor);
  }

  private static Check check(ConfigType type, Constraint constraint, CodeBlock value) {
    return switch (constraint.name()) {
      case "Size" -> size(type, constraint, value);
      case "NotEmpty" -> new Check(CodeBlock.of("!$L.isEmpty()", value), "must not be empty");
      case "NotBlank" -> new Check(CodeBlock.of("!$L.isBlank()", value), "must not be blank");
      case "Pattern" -> Patterns.matches(constraint, value);
      default -> number(((Scalar) type).kind(), constraint, value);
    };
  }

  private static Check size(ConfigType type, Constraint constraint, CodeBlock value) {
    int min = constraint.value("min", Integer.class);
    int max = constraint.value("max", Integer.class);
    CodeBlock size = CodeBlock.of(type instanceof Scalar ? "$L.length()" : "$L.size()", value);
    if (min == 0) {
      return new Check(
          CodeBlock.of("$L <= $L", size, max), "must have a size of at most %d".formatted(max));
    }
    if (max == Integer.MAX_VALUE) {
      return new Check(
          CodeBlock.of("$L >= $L", size, min), "must have a size of at least %d".formatted(min));
    }
    return new Check(
        CodeBlock.of("$1L >= $2L && $1L <= $3L", size, min, max),
        "must have a size from %d to %d".formatted(min, max));
  }

  private static Check number(ConfigType.Kind kind, Constraint constraint, CodeBlock value) {
    return switch (constraint.name()) {
      case "Min" ->
        bound(kind, value, ">=", BigDecimal.valueOf(constraint.value("value", Long.class)));
      case "Max" ->
        bound(kind, value, "<=", BigDecimal.valueOf(constraint.value("value", Long.class)));
      case "Positive" -> bound(kind, value, ">", BigDecimal.ZERO);
      case "PositiveOrZero" -> bound(kind, value, ">=", BigDecimal.ZERO);
      case "Negative" -> bound(kind, value, "<", BigDecimal.ZERO);
      case "NegativeOrZero" -> bound(kind, value, "<=", BigDecimal.ZERO);
      case "DecimalMin" -> decimal(kind, constraint, value, ">");
      case "DecimalMax" -> decimal(kind, constraint, value, "<");
      default -> throw new IllegalStateException("No check for @" + constraint.name());
    };
  }

  private static Check decimal(
      ConfigType.Kind kind, Constraint constraint, CodeBlock value, String operator) {
    String orEqual = constraint.value("inclusive", Boolean.class) ? "=" : "";
    return bound(
        kind, value, operator + orEqual, new BigDecimal(constraint.value("value", String.class)));
  }

  private static Check bound(
      ConfigType.Kind kind, CodeBlock value, String operator, BigDecimal bound) {
    String words = switch (operator) {
      case ">=" -> "at least";
      case "<=" -> "at most";
      case ">" -> "greater than";
      default -> "less than";
    };
    return new Check(
        Comparisons.of(kind, value, operator, bound),
        "must be %s %s".formatted(words, bound.toPlainString()));
  }

  /** The check of a pattern, whose flags are names of constants. */
  private static final class Patterns {
    static Check matches(Constraint constraint, CodeBlock value) {
      String regexp = constraint.value("regexp", String.class);
      CodeBlock flags = ((List<?>) constraint.value("flags", Object.class))
          .stream().map(Patterns::flag).collect(CodeBlock.joining(" | "));
      CodeBlock condition = flags.isEmpty()
          ? CodeBlock.of("$L.matches($S)", value, regexp)
          : CodeBlock.of(
              "$T.compile($S, $L).matcher($L).matches()", Pattern.class, regexp, flags, value);
      return new Check(condition, "must match \"%s\"".formatted(regexp));
    }

    private static CodeBlock flag(Object name) {
      String text = name.toString();
      return CodeBlock.of("$T.$L", Pattern.class, text.substring(text.lastIndexOf('.') + 1));
    }
  }
}
