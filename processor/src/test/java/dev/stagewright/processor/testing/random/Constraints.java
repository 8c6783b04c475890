package dev.stagewright.processor.testing.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random constraints that hold for some values. */
final class Constraints {
  private static final String HOME = " @jakarta.validation.constraints.";

  private final RandomChoices choices;
  private final List<String> all = new ArrayList<>();

  private Constraints(RandomChoices choices) {
    this.choices = choices;
  }

  static List<String> holding(RandomChoices choices, List<Value> values) {
    Constraints constraints = new Constraints(choices);
    List<Value> present = values.stream().filter(value -> !value.isNothing()).toList();
    if (!present.isEmpty() && choices.chance(50)) {
      constraints.add(present);
    }
    return choices.shuffled(constraints.all);
  }

  private void add(List<Value> values) {
    if (values.stream().allMatch(value -> value.content() instanceof BigDecimal)) {
      List<BigDecimal> numbers =
          values.stream().map(value -> (BigDecimal) value.content()).sorted().toList();
      bounds(numbers.get(0), numbers.get(numbers.size() - 1));
    } else if (values.stream().allMatch(value -> value.size() >= 0)) {
      sizes(values);
    }
    if (values.stream().allMatch(value -> value.content() instanceof String)) {
      texts(values.stream().map(value -> (String) value.content()).toList());
    }
    maybe(10, "NotNull");
  }

  private void maybe(int percent, String constraint) {
    if (choices.chance(percent)) {
      all.add(HOME + constraint);
    }
  }

  /** Numbers are compared as they are, so that a bound may be one of them. */
  private void bounds(BigDecimal least, BigDecimal most) {
    whole(least, RoundingMode.FLOOR).ifPresent(bound -> maybe(30, "Min(%s)".formatted(bound)));
    whole(most, RoundingMode.CEILING).ifPresent(bound -> maybe(30, "Max(%s)".formatted(bound)));
    maybe(20, "DecimalMin(\"%s\")".formatted(least));
    maybe(20, "DecimalMax(value = \"%s\", inclusive = true)".formatted(most));
    maybe(10, "DecimalMin(value = \"-1e500\", inclusive = false)");
    maybe(least.signum() > 0 ? 50 : 0, "Positive");
    maybe(least.signum() >= 0 ? 50 : 0, "PositiveOrZero");
    maybe(most.signum() < 0 ? 50 : 0, "Negative");
    maybe(most.signum() <= 0 ? 50 : 0, "NegativeOrZero(message = \"$L %s \\\"\\n\")");
  }

  private static Optional<String> whole(BigDecimal bound, RoundingMode mode) {
    return bound.abs().compareTo(BigDecimal.TEN.pow(18)) < 0
        ? Optional.of(bound.setScale(0, mode).longValueExact() + "L")
        : Optional.empty();
  }

  private void sizes(List<Value> values) {
    int least = values.stream().mapToInt(Value::size).min().orElseThrow();
    int most = values.stream().mapToInt(Value::size).max().orElseThrow();
    maybe(20, "Size(min = %s)".formatted(least));
    maybe(20, "Size(min = %s, max = %s)".formatted(least, most));
    maybe(20, "Size(max = %s)".formatted(most + choices.upTo(9)));
    maybe(least > 0 ? 30 : 0, "NotEmpty");
  }

  private void texts(List<String> texts) {
    maybe(texts.stream().noneMatch(String::isBlank) ? 40 : 0, "NotBlank");
    maybe(20, "Pattern(regexp = \"(?s).*\", message = \"*/ $T \\\\u0041\")");
    maybe(
        20,
        "Pattern(regexp = \"[^\\\"\\\\p{Alpha}$]*.*|x\", flags = {%1$s.DOTALL, %1$s.CASE_INSENSITIVE})"
            .formatted(HOME.strip().substring(1) + "Pattern.Flag"));
  }
}
