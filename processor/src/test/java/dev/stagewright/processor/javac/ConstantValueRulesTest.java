package dev.stagewright.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The verdicts of the compiler on constants, which are those of {@code instantiate()}. */
final class ConstantValueRulesTest {
  private static final int EACH = 60;

  private static final List<String> WHOLE =
      List.of("0", "1", "-1", "2", "100", "127", "-128", "3 - 2", "(int) 1L", "'\\1'");
  private static final List<String> REAL =
      List.of("0.0", "-0.0", "0.5", "-1.5", "1", "1e300", "0.1 + 0.2", "(double) 0.1f", "-1 / 2");
  private static final List<String> SINGLE = List.of("0f", "0.1f", "-0.0f", "1", "3e38f", "'\\2'");
  private static final List<String> BIG = List.of(
      "BigDecimal.ZERO",
      "new BigDecimal(\"1e2\")",
      "new BigDecimal(0.1)",
      "BigDecimal.valueOf(-1)",
      "BigDecimal.valueOf(0.5)",
      "new BigDecimal(\"-0.00\")");
  private static final List<String> HUGE = List.of(
      "BigInteger.ZERO",
      "BigInteger.TWO",
      "BigInteger.valueOf(-1)",
      "new BigInteger(\"99999999999999999999\")");
  private static final List<String> TEXT =
      List.of("\"\"", "\" \\t\"", "\"abc\"", "\"A\" + 1", "\"\\n\"", "\"ab\" + 'c' + 2.0");
  private static final List<String> LIST =
      List.of("List.of()", "List.of(1)", "List.of(1, 2)", "List.of(3, 2, 1)");

  private static final List<String> BOUNDS = List.of(
      "@Min(0)",
      "@Min(1)",
      "@Max(1)",
      "@Max(-1)",
      "@Positive",
      "@PositiveOrZero",
      "@Negative",
      "@NegativeOrZero",
      "@DecimalMin(\"0.1\")",
      "@DecimalMax(\"0.3\")",
      "@DecimalMin(\"-1e400\")",
      "@DecimalMax(value = \"1e2\", inclusive = false)",
      "@Min(1) @Max(99)",
      "@DecimalMin(value = \"0.10\", inclusive = false)",
      "@Max(Long.MAX_VALUE)");
  private static final List<String> SIZES = List.of(
      "@NotEmpty",
      "@Size(max = 2)",
      "@Size(min = 1)",
      "@Size(min = 2, max = 3)",
      "@Size(min = 1) @Size(max = 1)");
  private static final List<String> TEXTS = List.of(
      "@NotBlank",
      "@NotEmpty",
      "@Size(min = 2, max = 3)",
      "@Pattern(regexp = \"[a-z]*\")",
      "@Pattern(regexp = \"[a-z]\\\\d\", flags = Pattern.Flag.CASE_INSENSITIVE)",
      "@Pattern(regexp = \".\", flags = {Pattern.Flag.DOTALL, Pattern.Flag.MULTILINE})");

  /** A field, a value for it, and whether that is the default or given to the builder. */
  private record Case(String field, String value, boolean isDefault) {}

  @Property(tries = 4)
  void isTheSameInBothPlaces(@ForAll Random random) throws IOException {
    List<Case> cases = Stream.generate(() -> any(random)).limit(EACH).toList();
    Path folder = Files.createTempDirectory("verdict");
    try {
      assertThat(complaints(folder, cases)).isEqualTo(refusals(folder, cases));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Case any(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> any(random, BOUNDS, "int", WHOLE);
      case 1 ->
        any(random, BOUNDS, one(random, List.of("byte", "short", "long")), WHOLE, "(byte) (%s)");
      case 2 -> any(random, BOUNDS, "double", REAL);
      case 3 -> any(random, BOUNDS, "float", SINGLE);
      case 4 -> any(random, BOUNDS, "Optional<Double>", REAL, "Optional.of((double) (%s))");
      case 5 -> any(random, BOUNDS, "BigDecimal", BIG);
      case 6 -> any(random, BOUNDS, "BigInteger", HUGE);
      case 7 -> any(random, TEXTS, "String", TEXT);
      default -> any(random, SIZES, "List<Integer>", LIST);
    };
  }

  private static Case any(
      Random random, List<String> constraints, String type, List<String> values) {
    return any(random, constraints, type, values, "%s");
  }

  private static Case any(
      Random random, List<String> constraints, String type, List<String> values, String form) {
    return new Case(
        one(random, constraints) + " " + type,
        form.formatted(one(random, values)),
        random.nextBoolean());
  }

  private static String one(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Lists the cases whose value javac refuses; each has a line of its own. */
  private static List<Case> complaints(Path folder, List<Case> cases) {
    List<Integer> lines = UserBuild.in(folder.resolve("javac"))
        .options("-Xmaxerrs", "1000")
        .source(source(cases))
        .run()
        .errors()
        .stream()
        .peek(error -> assertThat(error.getMessage(null)).startsWith("[StageValue0"))
        .map(error -> (int) error.getLineNumber())
        .toList();
    return IntStream.range(0, cases.size())
        .filter(i -> lines.contains(firstLine(i)) || lines.contains(firstLine(i) + 1))
        .mapToObj(cases::get)
        .toList();
  }

  private static List<Case> refusals(Path folder, List<Case> cases) {
    List<?> refused = (List<?>) UserBuild.in(folder.resolve("ecj"))
        .with(Compiler.ECJ)
        .source(source(cases))
        .run()
        .mustSucceed()
        .load("a.Main", Supplier.class)
        .get();
    return refused.stream().map(i -> cases.get((Integer) i)).toList();
  }

  private static int firstLine(int index) {
    return HEAD.split("\n", -1).length + 2 * index;
  }

  private static String source(List<Case> cases) {
    return HEAD
        + IntStream.range(0, cases.size())
            .mapToObj(i -> two(i, cases.get(i)))
            .collect(Collectors.joining())
        + TAIL.formatted(IntStream.range(0, cases.size())
            .mapToObj(i -> "check(%s, Main::c%s);".formatted(i, i))
            .collect(Collectors.joining("\n    ")));
  }

  private static String two(int index, Case each) {
    return """
        @Stage(name = "s", version = "1") static class S%1$s { @Config %2$s field%3$s; @Build void build() {} }
        static Object c%1$s() { return Main_S%1$sStage.builder()%4$s.instantiate(); }
        """.formatted(
            index,
            each.field(),
            each.isDefault() ? " = " + each.value() : "",
            each.isDefault() ? "" : ".field(" + each.value() + ")");
  }

  private static final String HEAD = """
      package a;

      import dev.stagewright.*;
      import dev.stagewright.config.ConfigException;
      import jakarta.validation.constraints.*;
      import java.math.*;
      import java.util.*;
      import java.util.function.Supplier;

      public class Main implements Supplier<List<Integer>> {
      """;

  private static final String TAIL = """
        private final List<Integer> refused = new ArrayList<>();

        public List<Integer> get() {
          %s
          return refused;
        }

        private void check(int index, Supplier<Object> call) {
          try {
            call.get();
          } catch (ConfigException e) {
            refused.add(index);
          }
        }
      }
      """;
}
