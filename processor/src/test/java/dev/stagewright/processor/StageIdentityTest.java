package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages of one name and version: other classes are others, unless one moved. */
final class StageIdentityTest {
  private static final String CLEAN = """
      package %s;

      import dev.stagewright.*;

      public class Outer {
        @Stage(name = "clean", version = "1"%s)
        public static class Clean {
          @Output int made;

          @Build
          void build() {
            made = 1;
          }
        }
      }
      """;

  private final Path folder;

  StageIdentityTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String dref(String in, String more) throws Exception {
    CompilationResult built =
        UserBuild.in(folder.resolve(in)).source(CLEAN.formatted(in, more)).run().mustSucceed();
    URL[] classes = {built.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      Method start = loader.loadClass(in + ".Outer_CleanStage").getMethod("builder");
      Object builder = start.invoke(null);
      Object derivation = builder.getClass().getMethod("instantiate").invoke(builder);
      return String.valueOf(derivation.getClass().getMethod("dref").invoke(derivation));
    }
  }

  @Test
  void classesOfTwoPackagesAreTwo() throws Exception {
    assertThat(dref("one", "")).isNotEqualTo(dref("two", ""));
  }

  @Test
  void aClassThatMovedIsTheSame() throws Exception {
    assertThat(dref("fresh", ", movedFrom = \"old.Outer$Clean\"")).isEqualTo(dref("old", ""));
  }
}
