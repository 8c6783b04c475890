package dev.stagewright.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that were compiled before, or together with the stage. */
final class CompiledStagesTest {
  @TempDir
  Path folder;

  private static final String DIGITS = """
      package lib;

      import dev.stagewright.*;

      @Stage(name = "digits", version = "1")
      public class Digits {
        @Output public int count;

        @Build
        public void draw() {
          count = 1;
        }
      }
      """;

  private static final String MODEL = """
      package a;

      import dev.stagewright.*;
      import lib.Digits;

      @Stage(name = "model")
      public class Model {
        @Config %s digits;
        @Output int count;

        @Build
        void train() {
          count = digits.hashCode();
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digits",
        "java.util.Optional<Digits>",
        "java.util.List<Digits>",
        "java.util.Map<String, Digits>"
      })
  void blamesTheInputThatHasNoHandles(String type) {
    for (Compiler compiler : Compiler.values()) {
      Path library = library(compiler, false);
      assertThat(model(compiler, type, library).messages())
          .as("%s", compiler)
          .containsExactly("8: [StageInput04] lib.Digits has no DigitsDRef: it was compiled without"
              + " the Stagewright processor. Name the processor where it is compiled, and compile it"
              + " again: since JDK 23, javac looks for processors only where it is told to.");
    }
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void takesAnInputWithHandles(Compiler compiler) {
    assertThat(model(compiler, "Digits", library(compiler, true)).mustSucceed().messages())
        .isEmpty();
  }

  /** In whatever order: a stage gets its handles in the round in which it is seen. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void takesAnInputThatIsCompiledToo(Compiler compiler) {
    assertThat(UserBuild.in(folder)
            .with(compiler)
            .source(MODEL.formatted("java.util.List<Digits>"))
            .source(DIGITS)
            .run()
            .mustSucceed()
            .messages())
        .isEmpty();
  }

  private Path library(Compiler compiler, boolean isProcessed) {
    UserBuild build =
        UserBuild.in(folder.resolve("library" + compiler)).with(compiler).source(DIGITS);
    if (!isProcessed) {
      build.processors();
    }
    return build.run().mustSucceed().classes();
  }

  private CompilationResult model(Compiler compiler, String type, Path library) {
    return UserBuild.in(folder.resolve("model" + compiler))
        .with(compiler)
        .alsoOn(library)
        .source(MODEL.formatted(type))
        .run();
  }
}
