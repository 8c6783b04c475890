package dev.stagewright.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.config.ConfigException;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import dev.stagewright.processor.testing.WatchedProcessor;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of javac's review: when constants and bodies are judged, and when nothing is said. */
final class ClassReviewTest {
  private static final String BROKEN = """
      package a;

      import dev.stagewright.*;
      import jakarta.validation.constraints.Min;

      public class Main implements java.util.function.Supplier<Object> {
        @Stage(name = "x", version = "1")
        static class X {
          @Config @Min(1) int epochs = 1;
          @Build void build() {}
        }

        public Object get() {
          return Main_XStage.builder().epochs(0).instantiate();
        }
      }
      """;

  private static final String DOUBTFUL = """
      package a;

      import dev.stagewright.*;
      import jakarta.validation.constraints.*;
      import java.nio.file.Path;
      import java.util.*;

      class Main {
        private static int neverAssigned = 3;
        private static int onlyNegated = 3;
        private static final Map<String, Integer> TABLE = new HashMap<>();

        static {
          TABLE.put("x", 1);
        }

        @Stage(name = "native")
        static class Native {
          @Output double loss;

          @Build
          native void build();
        }

        @Stage(name = "x")
        static class X {
          @Config @Min(1) int epochs = 0;
          @Config String name;
          @Config(required = true) @Min(1) int required = 0;
          @Output int sum;
          @Output int elsewhere = 5;
          @Output("a.txt") Path inherited;

          X() {
            epochs = 1;
            this.name = "x";
          }

          @Build
          void build() {
            sum = neverAssigned - -onlyNegated + TABLE.get("x");
            new Writer().write(this);
          }
        }

        static class Writer {
          void write(X x) {}
        }

        /** A builder that its author wrote. */
        static class Builder {
          Builder epochs(@Min(1) int epochs) {
            return this;
          }

          Builder name(String name) {
            return this;
          }

          void instantiate() {}
        }

        void use(int unknown) {
          new Builder().epochs(0).name(null).instantiate();
          Main_XStage.builder().required(unknown).epochs(unknown / 0).instantiate().hashCode();
          Runnable refused = () -> {
            Main_XStage.builder().required(unknown).instantiate();
          };
        }
      }
      """;

  private static final String SUPPRESSED = """
      package a;

      import dev.stagewright.*;

      class Main {
        static int counter;

        @Stage(name = "x")
        @SuppressWarnings({"StageCode02", "unused"})
        static class X {
          @SuppressWarnings("StageCode03") @Config String name;
          @Output int sum;

          @Build
          @SuppressWarnings("StageCode01")
          void build() {
            counter++;
          }
        }

        @SuppressWarnings("StageCode04")
        void use() {
          Main_XStage.builder().instantiate();
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void leavesItToInstantiateUnderEcj() {
    Supplier<?> main = UserBuild.in(folder)
        .with(Compiler.ECJ)
        .source(BROKEN)
        .run()
        .mustSucceed()
        .load("a.Main", Supplier.class);
    assertThatThrownBy(main::get)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("epochs must be at least 1, but is 0");
  }

  /** Build tools hand processors an environment of their own, which is no javac's. */
  @Test
  void needsNoEnvironmentOfJavac() {
    assertThat(UserBuild.in(folder)
            .processors(new WatchedProcessor(false))
            .source(BROKEN)
            .run()
            .messages())
        .contains(
            "14: [StageValue02] epochs must be at least 1, but is 0. Use a value that is allowed.");
  }

  @Test
  void saysNothingWhereInDoubt() {
    assertThat(UserBuild.in(folder).source(DOUBTFUL).run().messages()).isEmpty();
  }

  @Test
  void canBeSilenced() {
    assertThat(UserBuild.in(folder).source(SUPPRESSED).run().messages()).isEmpty();
    String all = SUPPRESSED.replaceAll("@SuppressWarnings\\(.*\\)", "@SuppressWarnings(\"all\")");
    assertThat(UserBuild.in(folder).source(all).run().messages()).isEmpty();
    String loud = SUPPRESSED.replaceAll("@SuppressWarnings\\(.*\\)", "");
    assertThat(UserBuild.in(folder).source(loud).run().messages()).hasSize(4);
  }
}
