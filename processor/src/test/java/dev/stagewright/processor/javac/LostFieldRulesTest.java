package dev.stagewright.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that a build writes, and that another stage reads from its input, where they are not. */
final class LostFieldRulesTest {
  private static final String DIGITS = """
      package a;

      import dev.stagewright.*;
      import java.util.*;

      @Stage(name = "digits")
      public class Digits extends Base {
        @Output int kept;
        @Argument int threads = 2;
        int count;
        private int hidden;
        int fixed = 3;
        int made;
        int lazy;
        int[] table = new int[3];
        final List<Integer> numbers = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        final Tally tally = new Tally();
        int byHelper;
        int inLambda;
        static int shared;

        Digits() {
          made = 5;
          init();
        }

        void init() {
          fixed = 4;
        }

        @SuppressWarnings("StageCode01")
        @Build
        void draw() {
          kept = 1;
          count = 1;
          hidden = 1;
          table[0] = 1;
          numbers.add(1);
          text.append("x");
          tally.add();
          Helper.fill(this);
          Runnable run = () -> inLambda++;
          run.run();
          inherit();
          lazy();
          shared++;
        }

        int hidden() {
          return hidden;
        }

        int twice() {
          return 2 * hidden();
        }

        int lazy() {
          if (lazy == 0) {
            lazy = kept + 1;
          }
          return lazy;
        }

        static class Tally {
          int n;

          void add() {
            n++;
          }
        }
      }
      """;

  private static final String BASE = """
      package a;

      abstract class Base {
        long inherited;

        void inherit() {
          this.inherited = 2;
        }
      }
      """;

  private static final String HELPER = """
      package a;

      class Helper {
        static void fill(Digits digits) {
          digits.byHelper = 3;
        }

        static int read(Digits digits) {
          return digits.count;
        }
      }
      """;

  private static final String MODEL = """
      package a;

      import dev.stagewright.*;
      import java.util.*;

      @Stage(name = "model")
      public class %s {
        @Config Digits digits;
        @Config Optional<Digits> maybe;
        @Config List<Digits> many;
        @Config Map<String, Digits> named;
        @Output double sum;
        int count;

        @Build
        void train() {
          count = 3;
          sum = %s;
        }

        private int own() {
          return count;
        }
      }
      """;

  private static final Map<String, String> LOST = new LinkedHashMap<>();

  static {
    LOST.put("digits.count", "Digits.count");
    LOST.put("digits.hidden()", "Digits.hidden");
    LOST.put("digits.twice()", "Digits.hidden");
    LOST.put("digits.table[0]", "Digits.table");
    LOST.put("digits.numbers.size()", "Digits.numbers");
    LOST.put("digits.text.length()", "Digits.text");
    LOST.put("digits.tally.n", "Digits.tally");
    LOST.put("digits.byHelper", "Digits.byHelper");
    LOST.put("digits.inLambda", "Digits.inLambda");
    LOST.put("digits.inherited", "Digits.inherited");
    LOST.put("((Base) digits).inherited", "Digits.inherited");
    LOST.put("Helper.read(digits)", "Digits.count");
    LOST.put("maybe.get().count", "Digits.count");
    LOST.put("maybe.map(d -> d.count).orElse(0)", "Digits.count");
    LOST.put("many.stream().mapToInt(d -> d.count).sum()", "Digits.count");
    LOST.put("many.stream().mapToInt(Digits::hidden).sum()", "Digits.hidden");
    LOST.put("named.get(\"x\").count", "Digits.count");
    LOST.put("new Object() { int get() { return digits.count; } }.get()", "Digits.count");
  }

  @TempDir
  Path folder;

  static Stream<Arguments> lost() {
    // a class that javac analyses after Digits, and one before
    return Stream.of("Model", "Area")
        .flatMap(name -> LOST.entrySet().stream()
            .map(each -> Arguments.of(name, each.getKey(), each.getValue())));
  }

  @ParameterizedTest
  @MethodSource("lost")
  void blamesTheRead(String name, String read, String field) {
    List<String> messages = compile(MODEL.formatted(name, read), name).messages();
    assertThat(messages).singleElement().asString().startsWith("18: [StageInput03] " + field + " ");
  }

  static Stream<String> kept() {
    return Stream.of(
        "digits.kept",
        "digits.threads",
        "digits.fixed",
        "digits.made",
        "digits.lazy()",
        "Digits.shared",
        "own()",
        "this.count",
        "digits.toString().length()",
        "digits.count = 3",
        "fresh().count");
  }

  @ParameterizedTest
  @MethodSource("kept")
  void saysNothingOfWhatIsThere(String read) {
    String model = MODEL.formatted("Model", read).replace("private int own", """
            static Digits fresh() {
                Digits fresh = new Digits();
                fresh.draw();
                return fresh;
              }

              private int own""");
    assertThat(compile(model, "Model").messages()).noneMatch(said -> said.contains("StageInput03"));
  }

  @Test
  void blamesAChainOfOneStage() {
    String link = """
        package a;

        import dev.stagewright.*;
        import java.util.*;

        @Stage(name = "link")
        public class Link {
          @Config Optional<Link> before;
          @Output int sum;
          int count;

          @Build
          void build() {
            count = before.map(b -> b.count).orElse(0) + 1;
            sum = count;
          }
        }
        """;
    assertThat(UserBuild.in(folder).source(link).run().messages())
        .singleElement()
        .asString()
        .startsWith("14: [StageInput03] Link.count ");
  }

  @Test
  void remedyIsOneThatTheCompilerTakes() {
    String digits = DIGITS.replace("  int count;", "  @Output int count;");
    assertThat(UserBuild.in(folder)
            .source(digits)
            .source(BASE)
            .source(HELPER)
            .source(MODEL.formatted("Model", "digits.count"))
            .run()
            .messages())
        .isEmpty();
  }

  /** Of a class file only the declaration is known. */
  @Test
  void warnsOfWhatComesCompiled() {
    Path classes = UserBuild.in(folder.resolve("library"))
        .source(DIGITS)
        .source(BASE)
        .source(HELPER)
        .run()
        .mustSucceed()
        .classes();
    CompilationResult result = UserBuild.in(folder.resolve("user"))
        .alsoOn(classes)
        .source(MODEL.formatted("Model", "digits.count + digits.kept + digits.numbers.size()"))
        .run()
        .mustSucceed();
    assertThat(result.messages())
        .singleElement()
        .asString()
        .startsWith("18: [StageInput03] Digits.count ");
  }

  private CompilationResult compile(String model, String name) {
    return UserBuild.in(folder.resolve(name))
        .source(DIGITS)
        .source(BASE)
        .source(HELPER)
        .source(model)
        .run();
  }
}
