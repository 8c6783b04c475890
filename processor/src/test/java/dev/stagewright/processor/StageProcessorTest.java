package dev.stagewright.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Odd but legal stages: what the processor accepts compiles, under every lint. */
final class StageProcessorTest {
  private static final String HEAD = """
      package a;

      import dev.stagewright.*;
      import jakarta.validation.constraints.*;
      import java.nio.file.Path;
      import java.util.Optional;

      """;

  /** In alphabetical order of their names. */
  private static final Map<String, List<String>> CASES = new TreeMap<>();

  private static final Pattern IDLE = Pattern.compile("\\[Stage(?:Code0[25]|Output15|Member01)\\]");

  @TempDir
  Path folder;

  static Stream<Arguments> odd() {
    return CASES.keySet().stream()
        .flatMap(name -> Stream.of(Compiler.values())
            // the file manager that ECJ has for this interface cannot find automatic modules
            .filter(each -> each == Compiler.JAVAC || !name.startsWith("a module"))
            .map(each -> Arguments.of(name, each)));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void compiles(String name, Compiler compiler) {
    UserBuild build = UserBuild.in(folder).with(compiler).options("-parameters");
    if (compiler == Compiler.JAVAC) {
      // Helpers in the file of another class are the user's to move; we cannot tell them.
      build.options("-Xlint:all,-processing,-path,-auxiliaryclass");
    }
    Objects.requireNonNull(CASES.get(name)).forEach(build::source);
    CompilationResult result = build.run().mustSucceed();
    assertThat(result.sources()).isNotEmpty();
    if (compiler == Compiler.JAVAC) {
      // these stages are there for their shape: they promise and write nothing, and reach afar
      assertThat(result.messages()).allMatch(message -> IDLE.matcher(message).find());
    }
  }

  private static void accepts(String name, String... sources) {
    CASES.put(name, List.of(sources));
  }

  private static String stage(String members) {
    return HEAD + "@Stage(name = \"x\")\npublic class X {\n" + members
        + "\n  @Build\n  void build() {}\n}\n";
  }

  static {
    accepts(
        "names of locals and fields of generated code",
        stage(Stream.of(
                    "value",
                    "values",
                    "values_",
                    "type",
                    "body",
                    "matcher",
                    "matcher_",
                    "choice",
                    "reader",
                    "builder_",
                    "rref_",
                    "config",
                    "stage",
                    "site",
                    "inputs",
                    "input",
                    "json",
                    "violations",
                    "paths",
                    "candidates",
                    "that",
                    "other",
                    "realized",
                    "TYPE",
                    "MATCHER",
                    "promises",
                    "build",
                    "open",
                    "fill",
                    "choose",
                    "chosen",
                    "steps",
                    "Builder",
                    "Steps",
                    "record",
                    "var",
                    "yield",
                    "sealed",
                    "java",
                    "dev",
                    "put",
                    "get",
                    "of",
                    "_a",
                    "$",
                    "a$b")
                .map(field -> "  @Config @Min(1) Optional<Integer> %s;\n".formatted(field))
                .collect(joining())
            + Stream.of("context", "log", "progress", "outputs", "name", "path", "file")
                .map(field -> "  @Output(\"out/%1$s\") Path %1$s;\n".formatted(field))
                .collect(joining())));
    accepts(
        "inputs called like locals",
        stage(Stream.of(
                "value",
                "values",
                "type",
                "body",
                "matcher",
                "name",
                "choice",
                "reader",
                "read",
                "begin",
                "config",
                "stage",
                "inputs",
                "input",
                "derivations",
                "violations",
                "paths",
                "realized",
                "that",
                "steps")
            .map(field ->
                "  @Config Path %1$s;\n  @Config java.util.List<Path> %1$ss_;\n".formatted(field))
            .collect(joining())));
    accepts(
        "arguments called like locals",
        stage(Stream.of("values", "type", "body", "matcher", "name", "site", "stage", "config")
            .map(field -> """
                  @dev.stagewright.Argument int %1$s;
                  @dev.stagewright.Argument java.util.Map<String, ? super Integer> %1$ss_;
                """.formatted(field))
            .collect(joining())));
    accepts("required fields that differ by case", stage("""
              @Config(required = true) int x;
              @Config(required = true) int X;
              @Config(required = true) int x2;
              @Config(required = true) int ab;
              @Config(required = true) int aB;
            """), """
        package a;

        class Main {
          XDRef dref = XStage.builder().x(1).X(2).x2(3).ab(4).aB(5).instantiate();
        }
        """);
    accepts("fields called yield", stage("""
              @Config(required = true) String yield;
              @Output("{yield}.txt") Path file;
            """), """
        package b;

        @dev.stagewright.Stage(name = "y")
        public class Y {
          @dev.stagewright.Output int yield;

          @dev.stagewright.Build
          void build() {}
        }
        """);
    accepts("other alphabets", HEAD + """
            @Stage(name = "x")
            public class Größe {
              enum Färbung { ROT, GRÜN }

              @Config Färbung färbung = Färbung.GRÜN;
              @Config(required = true) String ñandú;
              @Config(required = true) int 数;
              @Output("größe/数.txt") Path größe;

              @Build
              void bauen() {}
            }
            """);
    accepts(
        "types of the user's own that hide ours",
        HEAD + """
            @Stage(name = "x", match = @Match(best = "size"))
            public class X {
              @Config Color color = Color.RED;
              @Config List list = new List(1, "x");
              @Config Map map = Map.ONE;
              @Config Codecs codecs = Codecs.A;
              @Config Recipe recipe_ = Recipe.A;
              @Config Builder builder_ = Builder.A;
              @Config Steps steps = Steps.A;
              @Config(required = true) Type type;
              @Config Matcher matcher = Matcher.A;
              @Config String string = String.A;
              @Config java.lang.String plain = "";
              @Config java.util.List<java.lang.String> plains;
              @Config java.util.Map<java.lang.String, List> lists;
              @Config @DecimalMin("0.5") java.math.BigDecimal decimal = java.math.BigDecimal.ONE;
              @Output("{plain}.txt") Path file;
              @Output double size;

              @Build
              void build(BuildContext context) {}
            }
            """,
        "package a;\n\nenum Color { RED }",
        "package a;\n\nrecord List(int x, java.lang.String y) {}",
        "package a;\n\nenum Map { ONE }",
        "package a;\n\nenum Codecs { A }",
        "package a;\n\nenum Recipe { A }",
        "package a;\n\nenum Builder { A }",
        "package a;\n\nenum Steps { A }",
        "package a;\n\nenum Type { A }",
        "package a;\n\nenum Matcher { A }",
        "package a;\n\nenum String { A }",
        "package a;\n\nclass Object {}",
        "package a;\n\nclass Exception {}",
        "package a;\n\n@interface Override {}",
        "package a;\n\nclass IllegalStateException {}",
        "package a;\n\nclass BigDecimal {}",
        "package a;\n\nclass Generated {}",
        "package a;\n\nclass Configuration {}");
    accepts(
        "stages called like ours",
        Stream.of(
                "Stage",
                "Builder",
                "BuildRecipe",
                "List",
                "Path",
                "Codecs",
                "BuildInputs",
                "Matcher",
                "Steps",
                "Store",
                "BuildFunction",
                "Matchers",
                "ManualBuild",
                "ConfigReader",
                "StageType",
                "UnaryOperator",
                "NamedInputs",
                "ConfigException")
            .map(name -> """
                package a;

                @dev.stagewright.Stage(name = "x")
                public class %1$s {
                  @dev.stagewright.Config java.nio.file.Path file;
                  @dev.stagewright.Config java.util.List<%1$s> others;
                  @dev.stagewright.Config java.util.List<String> texts;
                  @dev.stagewright.Output("x") java.nio.file.Path out;

                  @dev.stagewright.Build
                  void build() {}
                }
                """.formatted(name))
            .toArray(String[]::new));
    accepts(
        "200 fields",
        stage(IntStream.range(0, 200)
            .mapToObj(i -> "  @Config(required = %s) %s field%s;\n"
                .formatted(i % 2 == 0, i < 130 ? "long" : "double", i))
            .collect(joining())));
    accepts(
        "overloaded and inherited builds",
        HEAD + """
            @Stage(name = "x")
            public class X extends Base {
              void work(Object other) {}
              void work(String... other) {}
              @Override public void work(BuildContext context) {}
              @Build @Override void run() {}
              void run(BuildContext context) {}
            }
            """,
        HEAD + """
            abstract class Base extends b.Far<String> {
              @Config int inherited = 1;
              @Build abstract void run();
            }
            """,
        """
        package b;

        import dev.stagewright.*;

        public abstract class Far<T> {
          @Config public int far = 1;
          @Config public T text;
          @Config public java.util.List<T> texts;
          @Output("far") public java.nio.file.Path file;

          public void work(BuildContext context) {}
        }
        """,
        """
        package b;

        class Hidden {
          @dev.stagewright.Config public int hidden = 1;

          @dev.stagewright.Build
          public void build() {}
        }
        """,
        "package b;\n\npublic class Open extends Hidden {}",
        "package a;\n\n@dev.stagewright.Stage(name = \"y\")\nclass Y extends b.Open {}");
    accepts("stages that extend stages", HEAD + """
            @Stage(name = "x")
            class X {
              @Config int size = 1;

              @Build
              void build() {}
            }
            """, HEAD + """
            @Stage(name = "y")
            class Y extends X {
              @Config X x;

              @Override
              @Build
              void build() {}

              @Match
              static java.util.List<YRRef> last(java.util.List<YRRef> candidates) {
                return candidates;
              }
            }
            """);
    accepts(
        "types of one simple name",
        HEAD + """
            @Stage(name = "x")
            public class X {
              @Config b.Kind one = b.Kind.A;
              @Config c.Kind two = new c.Kind(1);
              @Config b.Source three;
              @Config Source four;
              @Config java.util.List<c.Kind> five;
              @Output b.Kind six;
              @Output c.Kind seven;

              @Build
              void build() {}
            }
            """,
        "package b;\n\npublic enum Kind { A }",
        "package c;\n\npublic record Kind(int x) {}",
        "package b;\n\n@dev.stagewright.Stage(name = \"s\")\npublic class Source {\n  @dev.stagewright.Build public void build() {}\n}",
        "package a;\n\n@dev.stagewright.Stage(name = \"s\")\npublic class Source {\n  @dev.stagewright.Build void build() {}\n}");
    accepts("javadoc of every kind", HEAD + """
            /**
             * Costs $5 & {@link #size}, {@link X#build(int, String) builds} {@linkplain Optional#of}, {@code a < b}.
             *
             * <p>Ends \\u005cu002a/ and &#42;/ here: {@link java.util.Map.Entry}, {@value #size} {@literal @Config}
             *
             * <pre>{@code
             * @Override
             *   void indented() {}
             * }</pre>
             *
             * @see String
             * @author $L
             */
            @Stage(name = "x")
            public class X {
              /** <ul><li>One $S</ul> C:\\\\users {@link #build(int,String)} */
              @Config int size = 1;
              /** @deprecated not really */
              @Deprecated @Config int other = 1;
              /***/
              @Config int empty = 1;
              /** Code: {@code
               * @deprecated for long
               * }
               */
              @Deprecated @Config int code = 1;
              /// Since Java 23, this */ is Javadoc.
              @Config int lines = 1;
              /** {@inheritDoc} */
              @Output("$x") Path file;

              @Build
              void build() {}
              void build(int a, String b) {}
            }
            """);
    accepts("records with everything", stage("""
              enum Op {
                PLUS { @Override int apply(int a) { return a; } };
                abstract int apply(int a);
              }

              record Empty() {}

              record Deep(Inner inner, Op op, Empty empty, Optional<Inner> more, int... notMany) {
                record Inner(double x) {
                  static final Inner ZERO = new Inner(0);
                  Inner { x = Math.abs(x); }
                  Inner() { this(1); }
                }
                Deep(Inner inner, Op op, Empty empty, Optional<Inner> more) { this(inner, op, empty, more, 1); }
              }

              record Fine(Deep.Inner inner, Op op, Empty empty, java.util.Map<String, Deep.Inner> map) {
                Fine { inner = Deep.Inner.ZERO; }
              }

              @Config(required = true) Fine fine;
              @Config Op op = Op.PLUS;
              @Output Fine measured;
            """));
    accepts("what is deprecated", HEAD + """
            @Deprecated
            @Stage(name = "x")
            public class X {
              @Deprecated enum Old { A }
              @Deprecated @Config Old old = Old.A;
              @Deprecated @Output("x") Path file;

              @Deprecated
              @Build
              void build() {}
            }
            """, HEAD + """
            @Stage(name = "y")
            public class Y {
              @SuppressWarnings("deprecation")
              @Config X x;

              @Config java.util.List<@org.jspecify.annotations.Nullable String> texts;

              @Build
              void build() throws java.io.IOException, Error {}
            }
            """);
    accepts("helpers in the file of the stage", HEAD + """
            @Stage(name = "x")
            public class X {
              @Config Color color = Color.RED;
              @Config Other other;

              @Build
              void build() {}
            }

            enum Color { RED }

            @Stage(name = "other")
            class Other {
              @Build
              void build() {}
            }
            """);
    accepts(
        "a module",
        "module user {\n  requires transitive dev.stagewright.runtime;\n  requires jakarta.validation;\n  exports a;\n}",
        stage(
            "  public enum Kind { A }\n\n  public X() {}\n\n  @Config Kind kind = Kind.A;\n  @Config @Min(1) int size = 1;\n"));
    accepts(
        "a module that has java.compiler",
        "module user {\n  requires dev.stagewright.runtime;\n  requires static java.compiler;\n  requires jakarta.validation;\n}",
        stage("  @Config @Min(1) int size = 1;\n"));
  }
}
