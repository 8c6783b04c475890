package dev.stagewright.internal.fingerprint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the build of an input writes cannot be read where the input is given. */
class LostFieldCheckTest {
  private static final String DIGITS = """
      package %s;
      import dev.stagewright.*;
      @Stage(name = "d") public class Digits extends Base {
        @Config public Deep deep;
        @Output public int kept;
        @Argument public int threads;
        public int count, made, set, lazy, inLambda;
        public Digits() { made = 1; init(); }
        void init() { set = 1; }
        @Build public void draw() {
          kept = 1; count = 1; inherited = 1; lazy(); Helper.fill(this);
          Runnable run = () -> inLambda = 3;
          run.run();
        }
        public int count() { return count; }
        public int lazy() { if (lazy == 0) { lazy = kept; } return lazy; }
      }
      class Base { public int inherited, byHelper; }
      class Helper { static void fill(Digits digits) { digits.byHelper = 1; } }
      """;

  private static final String DEEP = """
      package %s;
      import dev.stagewright.*;
      @Stage(name = "deep") public class Deep {
        public int depth;
        @Build void dig() { depth = 1; }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "digits.count",
        "digits.inherited",
        "digits.byHelper",
        "digits.inLambda",
        "digits.deep.depth",
        "maybe.get().count",
        "many.stream().mapToInt(d -> d.count).sum()",
        "digits.count()",
        "maybe.map(Digits::count).get()",
      })
  void refusesTheRead(String read) {
    assertThatThrownBy(() -> stage("com.acme.lib", read).code())
        .isInstanceOf(LostFieldException.class)
        .hasMessageContaining("The code of com.acme.app.Work reads com.acme.lib.")
        .hasMessageContaining("Annotate it @Output");
  }

  /** What another's methods do is not looked into, their fields are. */
  @ParameterizedTest
  @ValueSource(strings = {"digits.count", "maybe.get().count", "digits.deep.depth"})
  void refusesTheReadInALibrary(String read) {
    assertThatThrownBy(() -> stage("org.other.lib", read).code())
        .isInstanceOf(LostFieldException.class)
        .hasMessageContaining("org.other.lib.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "digits.kept",
        "digits.threads",
        "digits.made",
        "digits.set",
        "digits.lazy()",
        "own",
        "(digits.count = 3)",
      })
  void takesWhatIsThere(String read) {
    assertThatCode(() -> stage("com.acme.lib", read).code()).doesNotThrowAnyException();
  }

  private static Sources stage(String library, String read) {
    return Sources.of(
        """
        package com.acme.app;
        import dev.stagewright.*;
        import java.util.*;
        import %s.*;
        @Stage(name = "s") public class Work {
          @Config Digits digits;
          @Config Optional<Digits> maybe;
          @Config List<Digits> many;
          int own;
          @Output int sum;
          @Build void train() { own = 1; sum = %s; }
        }
        """.formatted(library, read), DIGITS.formatted(library), DEEP.formatted(library));
  }
}
