package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.WatchedProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises that build tools which compile incrementally rely on. */
final class SourceWriterTest {
  private static final String STAGES = """
      package a;

      import dev.stagewright.*;

      class Stages {
        @Stage(name = "one")
        static class One {
          @Build
          void build() {}
        }

        @Stage(name = "two")
        static class Two {
          @Config One one;

          @Build
          void build() {}
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void namesOneOriginOfEachFile() {
    WatchedProcessor watched = new WatchedProcessor(false);
    UserBuild.in(folder).processors(watched).source(STAGES).run().mustSucceed();
    assertThat(watched.origins())
        .containsOnlyKeys(
            "META-INF/stagewright/a.Stages.One.schema.json",
            "META-INF/stagewright/a.Stages.Two.schema.json",
            "a.Stages_OneDRef",
            "a.Stages_OneRRef",
            "a.Stages_OneStage",
            "a.Stages_TwoDRef",
            "a.Stages_TwoRRef",
            "a.Stages_TwoStage")
        .allSatisfy((file, origins) -> assertThat(origins)
            .containsExactly(file.contains("One") ? "a.Stages.One" : "a.Stages.Two"));
  }

  @Test
  void tellsGradle() throws IOException {
    String file = "/META-INF/gradle/incremental.annotation.processors";
    try (InputStream content =
        Objects.requireNonNull(StageProcessor.class.getResourceAsStream(file))) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(StageProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void tellsOnceOfFilesThatCannotBeWritten() {
    CompilationResult result =
        UserBuild.in(folder).processors(new WatchedProcessor(true)).source("""
            package a;

            @dev.stagewright.Stage(name = "x")
            class X {
              @dev.stagewright.Output int made;

              @dev.stagewright.Build
              void build() {}
            }
            """).run();
    assertThat(result.messages())
        .containsExactly("4: [StageFile01] XStage cannot be written: no space left."
            + " Check the folders for generated sources and classes: some compilers do not replace"
            + " those of an earlier build.");
  }
}
