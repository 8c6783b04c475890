package dev.stagewright.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.TestBuildContext;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.RecordingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {
  private static final byte[] DATA = "seven strokes".getBytes(UTF_8);
  private static final String SUM = FetchTrial.sum(DATA, ChecksumAlgorithm.SHA256);

  @TempDir
  Path folder;

  private Path original;

  @BeforeEach
  void write() throws IOException {
    original = Files.write(folder.resolve("data.bin"), DATA);
  }

  private LocalFile stage(FileLocation place) throws IOException {
    LocalFile stage = new LocalFile();
    stage.filename = "data.bin";
    stage.sha256 = Optional.of(SUM);
    stage.location = place;
    stage.file = Files.createDirectories(folder.resolve("build")).resolve("data.bin");
    return stage;
  }

  private FetchException failure(LocalFile stage, Map<String, String> environment) {
    TestBuildContext build = TestBuildContext.in(folder.resolve("build"));
    FetchException e =
        catchThrowableOfType(FetchException.class, () -> stage.copy(build, environment));
    assertThat(e).as("a failure").isNotNull();
    assertThat(folder.resolve("build")).isEmptyDirectory();
    return e;
  }

  @Test
  void copiesTheFile() throws Exception {
    LocalFile stage = stage(new FileLocation.At(original));
    stage.copy(TestBuildContext.in(folder));
    assertThat(stage.file).hasBinaryContent(DATA);
    assertThat(original).hasBinaryContent(DATA);
  }

  @Test
  void findsTheFileByAVariable() throws Exception {
    LocalFile stage = stage(new FileLocation.Variable("DATA"));
    stage.copy(TestBuildContext.in(folder), Map.of("DATA", original.toString()));
    assertThat(stage.file).hasBinaryContent(DATA);
  }

  @Test
  void saysWhatToDoWhereTheFileIsNotFound() throws Exception {
    Path none = folder.resolve("none");
    assertThat(failure(stage(new FileLocation.At(none)), Map.of()))
        .hasMessage("Cannot find data.bin on this machine: there is no " + none)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
    assertThat(failure(stage(new FileLocation.At(folder)), Map.of()))
        .hasMessageContaining(folder + " is not a file");
    assertThat(failure(stage(new FileLocation.Variable("DATA")), Map.of()))
        .hasMessageContaining("set the environment variable DATA to its path");
    assertThat(failure(stage(new FileLocation.Variable("DATA")), Map.of("DATA", "")))
        .hasMessageContaining("set the environment variable DATA to its path");
    assertThat(failure(stage(new FileLocation.Unknown()), Map.of()))
        .hasMessageContaining("give its location by LocalFile.of(path)");
  }

  @Test
  void showsBothSumsWhenTheyDiffer() throws Exception {
    Files.writeString(original, "eight strokes");
    FetchException e = failure(stage(new FileLocation.At(original)), Map.of());
    assertThat(e.reason()).isEqualTo(Reason.CHECKSUM);
    assertThat(e)
        .hasMessageContaining(SUM)
        .hasMessageContaining(
            FetchTrial.sum("eight strokes".getBytes(UTF_8), ChecksumAlgorithm.SHA256))
        .hasMessageContaining("13 bytes");
  }

  @Test
  void needsASum() throws Exception {
    LocalFile stage = stage(new FileLocation.At(original));
    stage.sha256 = Optional.empty();
    assertThat(failure(stage, Map.of())).hasMessageContaining("Set sha256");
  }

  @Test
  void isTheSameFileWhereverItLies() throws Exception {
    LocalFileDRef here = LocalFile.from(original).instantiate();
    Path there = Files.write(Files.createDirectory(folder.resolve("b")).resolve("data.bin"), DATA);
    assertThat(LocalFile.from(there).instantiate()).isEqualTo(here);
    assertThat(
            LocalFile.environment("DATA", "data.bin").sha256(Optional.of(SUM)).instantiate())
        .isEqualTo(here);
    Files.writeString(there, "eight strokes");
    assertThat(LocalFile.from(there).instantiate()).isNotEqualTo(here);
  }

  @Test
  void isNotNeededOnceTheStoreHasIt() throws Exception {
    try (RecordingStore realizing = RecordingStore.in(folder.resolve("store"))) {
      LocalFileDRef file = LocalFile.from(original).instantiate();
      assertThat(realizing.store.realize(file).file()).hasBinaryContent(DATA);
      Files.delete(original);
      assertThat(realizing.store.realize(file).file()).hasBinaryContent(DATA);
      assertThat(realizing.built()).containsExactly("local-file");
    }
  }

  @Test
  void aMissingFileFailsTheBuildInWords() {
    try (RecordingStore realizing = RecordingStore.in(folder.resolve("store"))) {
      LocalFileDRef file = LocalFile.of(folder.resolve("none.csv")).sha256(SUM).instantiate();
      assertThatThrownBy(() -> realizing.store.realize(file))
          .isInstanceOf(BuildFailedException.class)
          .hasMessageContaining("Cannot find none.csv on this machine");
    }
  }

  @Test
  void cannotTakeWhatIsNotThere() {
    assertThatThrownBy(() -> LocalFile.from(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> LocalFile.of(Path.of("/")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
