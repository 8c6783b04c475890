package dev.stagewright.stages;

import static dev.stagewright.stages.FetchUrlTest.failure;
import static dev.stagewright.stages.testing.RawServer.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.Secret;
import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.RawServer;
import dev.stagewright.stages.testing.RawServer.Reply;
import dev.stagewright.stages.testing.RecordingStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token reaches the server that it is meant for, and nothing else. */
class AuthorizationTest {
  private static final String TOKEN = "hf_seven.strokes~";
  private static final byte[] DATA = "seven strokes".getBytes(UTF_8);
  private static final Reply FILE = say("200 OK\nContent-Length: 13", DATA);

  @TempDir
  Path folder;

  private FetchTrial trial(URI url, String token) {
    FetchTrial trial = new FetchTrial(folder, url).promising(DATA);
    trial.stage.token = Secret.of(token);
    return trial;
  }

  private static List<String> authorizations(RawServer server) {
    return server.requests().stream()
        .map(request -> request.headers().getOrDefault("Authorization", "none"))
        .toList();
  }

  private static Reply to(URI location) {
    return say("302 Found\nContent-Length: 0\nLocation: " + location, new byte[0]);
  }

  @Test
  void sendsTheTokenToTheServer() throws Exception {
    try (RawServer server = new RawServer(FILE)) {
      FetchTrial trial = trial(server.url("/a"), TOKEN + "\n");
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(authorizations(server)).containsExactly("Bearer " + TOKEN);
      assertThat(trial.build.lines()).noneMatch(line -> line.contains(TOKEN));
    }
  }

  @Test
  void sendsNoTokenToTheTargetOfARedirect() throws Exception {
    try (RawServer other = new RawServer(FILE);
        RawServer server = new RawServer(to(URI.create("/b")), to(other.url("/c")))) {
      assertThat(trial(server.url("/a"), TOKEN).fetch()).hasBinaryContent(DATA);
      assertThat(authorizations(server)).containsExactly("Bearer " + TOKEN, "Bearer " + TOKEN);
      assertThat(authorizations(other)).containsExactly("none");
    }
  }

  @Test
  void prefersTheTokenToUserAndPassword() throws Exception {
    try (RawServer server = new RawServer(FILE)) {
      URI url = URI.create(server.url("/a").toString().replace("//", "//me:word@"));
      trial(url, TOKEN).fetch();
      trial(url, " ").fetch();
      assertThat(authorizations(server)).containsExactly("Bearer " + TOKEN, "Basic bWU6d29yZA==");
    }
  }

  @Test
  void refusesAMalformedTokenWithoutShowingIt() {
    FetchException e = failure(trial(URI.create("http://localhost/a"), "two\nlines"));
    assertThat(e.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(e).hasMessageContaining("its token").hasMessageNotContaining("two");
  }

  @Test
  void logsThatTheTokenIsNotSet() throws Exception {
    try (RawServer server = new RawServer(FILE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      trial.stage.token = Secret.environment("NO_SUCH_TOKEN");
      trial.fetch();
      assertThat(trial.build.lines())
          .contains("$NO_SUCH_TOKEN is not set: fetching without a token");
      assertThat(authorizations(server)).containsExactly("none");
    }
  }

  @Test
  void leavesNoTokenInTheStore() throws Exception {
    Reply refusal = say("403 Forbidden\nContent-Length: 0", new byte[0]);
    try (RawServer server = new RawServer(FILE, refusal)) {
      ProcessBuilder child = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Child.class.getName(),
              folder.resolve("store").toString(),
              server.url("/a").toString(),
              server.url("/b").toString())
          .redirectErrorStream(true);
      child.environment().put("HF_TOKEN", TOKEN);
      Process process = child.start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      assertThat(said).contains("wants credentials").doesNotContain(TOKEN);
      assertThat(authorizations(server)).containsExactly("Bearer " + TOKEN, "Bearer " + TOKEN);
    }
    assertThat(RecordingStore.holding(folder, TOKEN)).isEmpty();
    assertThat(RecordingStore.holding(folder, "seven strokes"))
        .as("two names of one file")
        .hasSize(2);
  }

  /** A program with a token in its environment: one file that can be had, one that cannot. */
  static final class Child {
    public static void main(String[] args) {
      try (RecordingStore realizing = RecordingStore.in(Path.of(args[0]))) {
        FetchUrlStage.Builder file = FetchUrl.from(URI.create(args[1]))
            .sha256(FetchTrial.sum(DATA, ChecksumAlgorithm.SHA256))
            .token(Secret.environment("HF_TOKEN"));
        realizing.store.realize(file.instantiate());
        realizing.store.realize(file.url(URI.create(args[2])).instantiate());
      } catch (BuildFailedException e) {
        e.printStackTrace(System.out);
      }
    }
  }
}
