package dev.stagewright.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.FileServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchUrlTest {
  private static final byte[] DATA = "seven strokes".getBytes(UTF_8);

  @TempDir
  Path folder;

  private FileServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new FileServer("/data.bin", DATA);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private FetchTrial trial() {
    return new FetchTrial(folder, server.url("/data.bin"));
  }

  @Test
  void fetchesTheFileItPromised() throws Exception {
    FetchTrial trial = trial().promising(DATA);
    assertThat(trial.fetch()).hasBinaryContent(DATA);
    assertThat(trial.names()).containsExactly("data.bin");
    assertThat(trial.pauses).isEmpty();
  }

  @Test
  void worksAsThePlainObjectItIs() throws Exception {
    FetchTrial trial = trial().promising(DATA);
    trial.stage.fetch(trial.build);
    assertThat(trial.stage.file).hasBinaryContent(DATA);
  }

  @Test
  void replacesWhatAnEarlierCallFetched() throws Exception {
    trial().promising(DATA).fetch();
    assertThat(trial().promising(DATA).fetch()).hasBinaryContent(DATA);
  }

  @Test
  void takesSha1Alone() throws Exception {
    FetchTrial trial = trial();
    trial.stage.sha1 = Optional.of(FetchTrial.sum(DATA, ChecksumAlgorithm.SHA1));
    assertThat(trial.fetch()).hasBinaryContent(DATA);
  }

  @Test
  void takesSumsInUpperCase() throws Exception {
    FetchTrial trial = trial();
    trial.stage.sha256 =
        Optional.of(FetchTrial.sum(DATA, ChecksumAlgorithm.SHA256).toUpperCase(Locale.ROOT));
    assertThat(trial.fetch()).hasBinaryContent(DATA);
  }

  @Test
  void showsBothSumsWhenTheyDiffer() throws Exception {
    FetchTrial trial = trial().promising("eight strokes".getBytes(UTF_8));
    FetchException e = failure(trial);
    assertThat(e.reason()).isEqualTo(Reason.CHECKSUM);
    assertThat(e)
        .hasMessageContaining(trial.stage.sha256.orElseThrow())
        .hasMessageContaining(FetchTrial.sum(DATA, ChecksumAlgorithm.SHA256))
        .hasMessageContaining("13 bytes");
    assertThat(trial.names()).isEmpty();
  }

  @Test
  void checksTheSecondSumToo() throws Exception {
    FetchTrial trial = trial().promising(DATA);
    trial.stage.sha1 = Optional.of("0".repeat(40));
    assertThat(failure(trial).reason()).isEqualTo(Reason.CHECKSUM);
    assertThat(trial.names()).isEmpty();
  }

  @Test
  void needsASumAndTellsIt() throws Exception {
    FetchTrial trial = trial();
    FetchException e = failure(trial);
    String sum = "sha256(\"%s\")".formatted(FetchTrial.sum(DATA, ChecksumAlgorithm.SHA256));
    assertThat(e.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(e).hasMessageContaining("Set sha256").hasMessageContaining(sum);
    assertThat(trial.build.lines()).anyMatch(line -> line.contains(sum));
    assertThat(trial.names()).isEmpty();
  }

  @Test
  void refusesMalformedSums() {
    for (String sum : new String[] {"", "0".repeat(63), "0".repeat(65), "g".repeat(64)}) {
      FetchTrial trial = trial();
      trial.stage.sha256 = Optional.of(sum);
      assertThatThrownBy(trial::fetch).hasMessageContaining("expected 64 hexadecimal digits");
    }
    FetchTrial trial = trial();
    trial.stage.sha1 = Optional.of("0".repeat(64));
    assertThatThrownBy(trial::fetch).hasMessageContaining("expected 40 hexadecimal digits");
  }

  @Test
  void saysThatTheFileIsNotThere() throws Exception {
    FetchTrial trial = new FetchTrial(folder, server.url("/other.bin")).promising(DATA);
    FetchException e = failure(trial);
    assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(e)
        .hasMessage(
            server.url("/other.bin") + " does not exist there (status 404). Check the URL.");
    assertThat(trial.pauses).isEmpty();
  }

  @Test
  void refusesOtherSchemes() throws Exception {
    for (String url : new String[] {"ftp://localhost/a", "a/b", "jar:file:/a.jar!/b"}) {
      FetchTrial trial = new FetchTrial(folder, URI.create(url)).promising(DATA);
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(Reason.CONFIGURATION);
      assertThat(e).hasMessageContaining("not one of http, https, file");
    }
  }

  @Test
  void refusesAUrlWithoutHost() throws Exception {
    FetchTrial trial =
        new FetchTrial(folder, URI.create("http://me:secret@my_host/a")).promising(DATA);
    FetchException e = failure(trial);
    assertThat(e.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(e).hasMessageContaining("***@my_host").hasMessageNotContaining("secret");
  }

  @Test
  void doesNotWaitForAHostThatIsNotThere() throws Exception {
    FetchTrial trial =
        new FetchTrial(folder, URI.create("http://no-such-host.invalid/a")).promising(DATA);
    FetchException e = failure(trial);
    assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(e).hasMessageContaining("no-such-host.invalid/a: there is no such host");
    assertThat(trial.pauses).isEmpty();
  }

  @Test
  void doesNotWaitForAServerThatWasNeverThere() throws Exception {
    FetchTrial trial = new FetchTrial(folder, URI.create("http://localhost:" + deadPort() + "/a"));
    FetchException e = failure(trial.promising(DATA));
    assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(e).hasMessageContaining("refused");
    assertThat(trial.pauses).isEmpty();
  }

  @Test
  void fetchesAnEmptyFile() throws Exception {
    try (FileServer empty = new FileServer("/empty", new byte[0])) {
      FetchTrial trial = new FetchTrial(folder, empty.url("/empty")).promising(new byte[0]);
      assertThat(trial.fetch()).isEmptyFile();
    }
  }

  static int deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static FetchException failure(FetchTrial trial) {
    FetchException e = catchThrowableOfType(FetchException.class, trial::fetch);
    assertThat(e).as("a failure").isNotNull();
    assertThat(Files.exists(trial.stage.file))
        .as("nothing under the promised name")
        .isFalse();
    return e;
  }
}
