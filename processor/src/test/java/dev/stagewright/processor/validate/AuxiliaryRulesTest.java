package dev.stagewright.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes in the files of others. */
final class AuxiliaryRulesTest {
  @TempDir
  Path folder;

  /** Nothing silences javac's own lint; what can be done is told where it can be done. */
  @Test
  void notesWhatStandsInTheFileOfAnother() {
    CompilationResult result = UserBuild.in(folder)
        .options("-Xlint:all,-processing,-path")
        .source("a/First.java", """
            package a;

            import dev.stagewright.*;

            class First {
              enum Inside { A }
            }

            @Stage(name = "x")
            class Second {
              @Config Kind kind = Kind.A;
              @Config java.util.Optional<Size> size;
              @Config First.Inside inside = First.Inside.A;
              @Output int made;

              @Build
              void build() {
                made = 1;
              }
            }

            enum Kind { A }

            @SuppressWarnings("StageClass11")
            record Size(int width) {}
            """)
        .run()
        .mustSucceed();
    assertThat(result.diagnostics().stream()
            .filter(found -> found.getKind() == Diagnostic.Kind.NOTE)
            .map(found -> found.getLineNumber() + ": " + found.getMessage(Locale.ROOT)))
        .containsExactly(
            "10: [StageClass11] a.Second stands in First.java: generated code has to name it, and javac's lint"
                + " auxiliaryclass minds that, whatever annotation is there. Where that lint is on, give it a"
                + " file of its own, or nest it in another class.",
            "22: [StageClass11] a.Kind stands in First.java: generated code has to name it, and javac's lint"
                + " auxiliaryclass minds that, whatever annotation is there. Where that lint is on, give it a"
                + " file of its own, or nest it in another class.");
    assertThat(result.messages()).allMatch(said -> said.contains("auxiliary class"));
  }
}
