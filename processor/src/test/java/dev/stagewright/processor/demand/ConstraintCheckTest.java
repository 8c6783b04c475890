package dev.stagewright.processor.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each constraint on each kind of field, at and beyond its boundary: here and there one verdict.
 */
final class ConstraintCheckTest {
  /** A field's declaration and value, and what {@code instantiate()} says to it. */
  private record Case(String field, String value, String says) {}

  private final List<Case> cases = new ArrayList<>();

  @TempDir
  Path folder;

  @Test
  void holdAtTheBoundaryAndBreakBeyond() {
    wholeNumbers();
    fractions();
    bigNumbers();
    texts();
    containers();
    assertThat(answers()).isEqualTo(cases.stream().map(Case::says).toList());
    assertThat(complaints()).isEqualTo(refusals());
  }

  /** Returns javac's messages about defaults; each case stands on a line of its own. */
  private List<String> complaints() {
    return UserBuild.in(folder).source(source()).run().errors().stream()
        .map(error -> error.getMessage(Locale.ROOT))
        .map(message -> message.replaceFirst("\\[StageValue01\\] (.*), but is .*", "$1"))
        .toList();
  }

  /** Returns the refusals of {@code instantiate()}, but for the default of a field without one. */
  private List<String> refusals() {
    return cases.stream()
        .filter(each -> !each.says().equals("fine") && !each.value().equals("null"))
        .map(each -> each.says().replaceFirst("(?s).*like this: (.*), but is .*", "$1"))
        .toList();
  }

  private void wholeNumbers() {
    for (String type :
        List.of("byte", "short", "int", "long", "Byte", "Short", "Integer", "Long")) {
      holds("@Min(1) " + type, number(type, "1"));
      breaks("@Min(1) " + type, number(type, "0"), "must be at least 1, but is 0");
      holds("@DecimalMax(value = \"1.5\", inclusive = false) " + type, number(type, "1"));
      breaks("@DecimalMax(\"1.5\") " + type, number(type, "2"), "must be at most 1.5, but is 2");
    }
    holds("@Max(-3) int", "-3");
    breaks("@Max(-3) int", "-2", "must be at most -3, but is -2");
    holds("@Positive int", "1");
    breaks("@Positive int", "0", "must be greater than 0, but is 0");
    holds("@PositiveOrZero int", "0");
    breaks("@PositiveOrZero int", "-1", "must be at least 0, but is -1");
    holds("@Negative long", "-1");
    breaks("@Negative long", "0", "must be less than 0, but is 0");
    holds("@NegativeOrZero long", "0");
    breaks("@NegativeOrZero long", "1", "must be at most 0, but is 1");
    holds("@Min(Long.MIN_VALUE) @Max(Long.MAX_VALUE) long", "Long.MIN_VALUE");
    breaks(
        "@Max(Long.MAX_VALUE - 1) long",
        "Long.MAX_VALUE",
        "must be at most 9223372036854775806, but is 9223372036854775807");
    holds("@DecimalMax(\"9223372036854775808\") long", "Long.MAX_VALUE");
    holds("@Max(4_000_000_000L) int", "Integer.MAX_VALUE");
    breaks("@Min(5) Optional<Integer>", "Optional.of(4)", "must be at least 5, but is 4");
    holds("@Min(5) Optional<Integer>", "Optional.empty()");
    holds("@Min(5) Optional<Long>", "Optional.of(5L)");
  }

  private static String number(String type, String value) {
    return type.equals("Long") ? value + "L" : "(" + unboxed(type) + ") " + value;
  }

  private static String unboxed(String type) {
    return type.equals("Integer") ? "int" : type.toLowerCase(java.util.Locale.ROOT);
  }

  private void fractions() {
    holds("@DecimalMax(\"0.1\") float", "0.1f");
    breaks("@DecimalMax(\"0.1\") float", "0.2f", "must be at most 0.1, but is 0.2");
    holds("@DecimalMin(\"0.1\") Double", "0.1");
    breaks(
        "@DecimalMin(value = \"0.1\", inclusive = false) Double",
        "0.1",
        "must be greater than 0.1, but is 0.1");
    holds("@PositiveOrZero double", "-0.0");
    breaks("@Positive double", "-0.0", "must be greater than 0, but is 0.0");
    holds("@Min(Long.MIN_VALUE) float", "1f");
    holds("@DecimalMax(\"1e400\") double", "Double.MAX_VALUE");
    holds("@DecimalMin(\"-1e400\") double", "-Double.MAX_VALUE");
    breaks("@Max(1) Optional<Double>", "Optional.of(1.5)", "must be at most 1, but is 1.5");
  }

  private void bigNumbers() {
    holds("@Min(1) BigInteger", "BigInteger.ONE");
    breaks("@Min(1) BigInteger", "BigInteger.ZERO", "must be at least 1, but is 0");
    breaks("@DecimalMin(\"0.5\") BigInteger", "BigInteger.ZERO", "must be at least 0.5, but is 0");
    breaks("@Negative BigInteger", "BigInteger.ZERO", "must be less than 0, but is 0");
    holds("@DecimalMax(\"1.50\") BigDecimal", "new BigDecimal(\"1.500\")");
    breaks(
        "@DecimalMax(\"1.50\") BigDecimal",
        "new BigDecimal(\"1.51\")",
        "must be at most 1.50, but is 1.51");
    breaks(
        "@Positive BigDecimal", "new BigDecimal(\"0.00\")", "must be greater than 0, but is 0.00");
    holds("@Min(2) Optional<BigDecimal>", "Optional.of(BigDecimal.TEN)");
  }

  private void texts() {
    breaks("@NotBlank String", "\" \\t\"", "must not be blank, but is \" \\u0009\"");
    holds("@NotBlank String", "\"x\"");
    breaks("@NotEmpty String", "\"\"", "must not be empty, but is \"\"");
    holds("@NotEmpty String", "\" \"");
    holds("@Size(min = 1, max = 2) String", "\"ab\"");
    breaks(
        "@Size(min = 1, max = 2) String",
        "\"abc\"",
        "must have a size from 1 to 2, but is \"abc\"");
    holds("@Pattern(regexp = \"[a-z]+\\\\.\\\"\\\\$\") String", "\"ab.\\\"$\"");
    breaks(
        "@Pattern(regexp = \"[a-z]+\") String", "\"Ab\"", "must match \"[a-z]+\", but is \"Ab\"");
    holds(
        "@Pattern(regexp = \"a.b\", flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL}) String",
        "\"A\\nB\"");
    breaks(
        "@Pattern(regexp = \"x.*\") @Pattern(regexp = \".*y\", message = \"must end: \\\"y\\\" $L %s\") String",
        "\"xz\"", "must end: \"y\" $L %s, but is \"xz\"");
    breaks("@NotBlank Optional<String>", "Optional.of(\"\")", "must not be blank, but is \"\"");
    holds("@NotNull String", "\"x\"");
  }

  private void containers() {
    holds("@Size(max = 1) List<Integer>", "List.of(1)");
    breaks(
        "@Size(max = 1) List<Integer>",
        "List.of(1, 2)",
        "must have a size of at most 1, but is [1, 2]");
    breaks("@Size(min = 1) Set<String>", "Set.of()", "must have a size of at least 1, but is []");
    breaks("@NotEmpty Map<String, Integer>", "Map.of()", "must not be empty, but is {}");
    breaks("@NotEmpty List<Path>", "null", "must not be empty, but is []");
    breaks(
        "@Size(min = 2) Optional<List<Integer>>",
        "Optional.of(List.of(1))",
        "must have a size of at least 2, but is [1]");
  }

  private void holds(String field, String value) {
    cases.add(new Case(field, value, "fine"));
  }

  private void breaks(String field, String value, String says) {
    cases.add(new Case(field, value, "Stage s cannot be configured like this: field " + says));
  }

  /** Makes a stage of each case, whose default is the value, and instantiates it. */
  private List<?> answers() {
    Supplier<?> answers = UserBuild.in(folder)
        .with(Compiler.ECJ)
        .source(source())
        .run()
        .mustSucceed()
        .load("a.Main", Supplier.class);
    return (List<?>) answers.get();
  }

  private String source() {
    StringBuilder stages = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i < cases.size(); i++) {
      stages.append("""
            @Stage(name = "s", version = "1")
            static class S%s {
              @Config %s field = %s;
              @Build void build() {}
            }
          """.formatted(i, cases.get(i).field(), cases.get(i).value()));
      calls.append("      () -> Main_S%sStage.builder().instantiate(),\n".formatted(i));
    }
    return """
        package a;

        import dev.stagewright.*;
        import dev.stagewright.config.ConfigException;
        import jakarta.validation.constraints.*;
        import java.math.*;
        import java.nio.file.Path;
        import java.util.*;
        import java.util.function.Supplier;

        public class Main implements Supplier<List<String>> {
        %s
          private static final List<Supplier<Object>> ALL = Arrays.asList(
        %s      () -> null);

          public List<String> get() {
            return ALL.subList(0, ALL.size() - 1).stream().map(Main::answer).toList();
          }

          private static String answer(Supplier<Object> call) {
            try {
              call.get();
              return "fine";
            } catch (ConfigException e) {
              return e.getMessage();
            }
          }
        }
        """.formatted(stages, calls);
  }
}
