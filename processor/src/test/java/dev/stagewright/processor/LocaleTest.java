package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilerProcess;
import dev.stagewright.processor.testing.UserBuild;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler where numbers are written in other digits: messages and Java know only ours. */
final class LocaleTest {
  private static final String OTHERS = "[\\p{Nd}&&[^0-9]]";
  private static final String STAGE = """
      package lib;

      import dev.stagewright.*;
      import jakarta.validation.constraints.*;
      import java.util.*;

      @Stage(name = "train", realizations = 4)
      public class Train {
        @Config @Min(12) @Max(3_000_000) long epochs = 1_234_567;
        @Config @DecimalMin("0.25") double rate = 0.75;
        @Config @Size(max = 7_000) List<Integer> layers = List.of(16);
        @Output double loss;

        @Build(cores = 2, retries = 3)
        void train() {
          loss = 0.5;
        }
      }
      """;

  @TempDir
  Path folder;

  @BeforeEach
  void existing() {
    assertThat(folder.resolve("classes").toFile().mkdir()).isTrue();
  }

  private String javac(String source) {
    return new CompilerProcess(folder)
        .source("lib/Train.java", source)
        .javac(
            "-J-Duser.language=ar",
            "-J-Duser.country=EG",
            "-J-Dfile.encoding=UTF-8",
            "-processorpath",
            CompilerProcess.PROCESSORS,
            "-classpath",
            CompilerProcess.COMPILE,
            "-proc:only",
            "-d",
            "classes");
  }

  @Test
  void areThoseOfJavaInWhatIsGenerated() {
    assertThat(javac(STAGE)).isEmpty();
    Map<String, String> files = UserBuild.files(folder.resolve("classes"));
    assertThat(files)
        .containsKeys("lib/TrainStage.java", "META-INF/stagewright/lib.Train.schema.json");
    assertThat(files.values()).noneMatch(text -> text.matches("(?s).*" + OTHERS + ".*"));
  }

  @Test
  void areThoseOfEnglishInMessages() {
    String said = javac(STAGE.replace("cores = 2, retries = 3", "cores = -1, retries = -20"));
    assertThat(said)
        .contains("A build cannot use -1 cores.", "cannot be tried again -20 times.")
        .doesNotContainPattern(OTHERS);
  }
}
