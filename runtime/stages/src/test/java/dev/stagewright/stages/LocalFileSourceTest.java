package dev.stagewright.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.TestBuildContext;
import dev.stagewright.stages.FetchException.Reason;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileSourceTest {
  private static final byte[] DATA = "seven strokes".getBytes(UTF_8);

  @TempDir
  Path folder;

  @TempDir
  Path elsewhere;

  @Test
  void copiesTheFile() throws Exception {
    Path original = Files.write(elsewhere.resolve("my data.bin"), DATA);
    FetchTrial trial = new FetchTrial(folder, original.toUri()).promising(DATA);
    assertThat(trial.fetch()).hasBinaryContent(DATA);
    assertThat(trial.names()).containsExactly("data.bin");
    assertThat(trial.build.steps()).last().isEqualTo(new TestBuildContext.Step("bytes", 13, 13));
    assertThat(original).hasBinaryContent(DATA);
  }

  @Test
  void startsOverWhateverLiesThere() throws Exception {
    Path original = Files.write(elsewhere.resolve("data.bin"), DATA);
    FetchTrial trial = new FetchTrial(folder, original.toUri()).promising(DATA);
    Files.writeString(trial.part(), "something longer than the file itself");
    assertThat(trial.fetch()).hasBinaryContent(DATA);
  }

  @Test
  void saysThatThereIsNoFile() {
    FetchTrial trial = new FetchTrial(folder, elsewhere.resolve("none").toUri()).promising(DATA);
    FetchException e = FetchUrlTest.failure(trial);
    assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(e).hasMessageContaining("does not exist");
  }

  @Test
  void saysThatAFolderIsNoFile() {
    FetchTrial trial = new FetchTrial(folder, elsewhere.toUri()).promising(DATA);
    FetchException e = FetchUrlTest.failure(trial);
    assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(e).hasMessageContaining("is not a file");
  }

  @Test
  void refusesFilesOfOtherHosts() {
    for (String url : new String[] {"file://host/data.bin", "file:data.bin", "file:///a?b"}) {
      FetchException e =
          FetchUrlTest.failure(new FetchTrial(folder, URI.create(url)).promising(DATA));
      assertThat(e.reason()).isEqualTo(Reason.CONFIGURATION);
      assertThat(e).hasMessageContaining("file:///folder/file");
    }
  }
}
