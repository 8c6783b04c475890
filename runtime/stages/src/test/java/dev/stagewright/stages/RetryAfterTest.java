package dev.stagewright.stages;

import static dev.stagewright.stages.FetchUrlTest.failure;
import static dev.stagewright.stages.testing.RawServer.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.RawServer;
import dev.stagewright.stages.testing.RawServer.Reply;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final byte[] DATA = "seven strokes".getBytes(UTF_8);
  private static final Reply FILE = say("200 OK\nContent-Length: 13", DATA);

  @TempDir
  Path folder;

  private static Reply busy(int status, String headers) {
    return say(status + " X\nContent-Length: 0" + headers, new byte[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "429, Retry-After: 45, 45",
    "503, Retry-After: 45, 45",
    "503, Retry-After: 600, 600",
    "503, 'Retry-After: Fri, 02 Jan 2026 03:04:50 GMT', 45",
    "503, 'Date: Fri, 02 Jan 2026 00:00:00 GMT\nRetry-After: Fri, 02 Jan 2026 00:00:07 GMT', 7",
    "503, 'Retry-After: Fri, 02 Jan 2026 03:00:00 GMT', 2",
    "503, Retry-After: 0, 2",
    "503, Retry-After: soon, 2",
    "503, Retry-After: -5, 2",
    "500, X: y, 2",
  })
  void waitsAsLongAsAsked(int status, String headers, int seconds) throws Exception {
    try (RawServer server = new RawServer(busy(status, "\n" + headers), FILE)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      assertThat(trial.fetch()).hasBinaryContent(DATA);
      assertThat(trial.pauses).containsExactly(Duration.ofSeconds(seconds));
      assertThat(trial.build.lines())
          .anyMatch(line -> line.contains("Trying again in %s s".formatted(seconds)));
    }
  }

  @Test
  void failsAtOnceIfAskedToWaitTooLong() throws Exception {
    try (RawServer server = new RawServer(busy(429, "\nRetry-After: 86400"))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(Reason.STATUS);
      assertThat(e).hasMessageContaining("asks to wait 86400 s");
      assertThat(trial.pauses).isEmpty();
    }
  }

  @Test
  void givesUpAfterSeveralAttempts() throws Exception {
    try (RawServer server = new RawServer(busy(429, "\nRetry-After: 45"))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(DATA);
      assertThat(failure(trial)).hasMessageContaining("Gave up after 3 attempts");
      assertThat(trial.pauses).containsOnly(Duration.ofSeconds(45));
    }
  }
}
