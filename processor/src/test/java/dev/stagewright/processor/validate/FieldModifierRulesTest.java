package dev.stagewright.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Modifiers of fields as kapt shows those of Kotlin. */
final class FieldModifierRulesTest {
  @TempDir
  Path folder;

  private static final String METADATA = "package kotlin;\n\npublic @interface Metadata {}";

  /** Sources as kapt shows {@code @Config var epochs = 1} and {@code @Config val rate = 0.5}. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void saysWhatHelpsInKotlin(Compiler compiler) {
    CompilationResult result =
        UserBuild.in(folder).with(compiler).source(METADATA).source("""
            package a;

            import dev.stagewright.*;

            @kotlin.Metadata
            @Stage(name = "x")
            public final class X {
              @Config private int epochs = 1;
              @Config private final double rate = 0.5;
              @Config public final double open = 0.5;
              @Output public double loss;

              @Build
              public final void build() {}
            }
            """).run();
    assertThat(result.messages())
        .containsExactly(
            "8: [StageField04] epochs cannot be set by the classes of the stage's package."
                + " Annotate it @JvmField: Kotlin keeps the field of a property private.",
            "9: [StageField03] rate is private and final. Make it a @JvmField var: it is set for you.",
            "10: [StageField03] open is final. Make it a var: it is set for you.");
  }
}
