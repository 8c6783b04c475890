package dev.stagewright.stages;

import static dev.stagewright.stages.FetchUrlTest.failure;
import static dev.stagewright.stages.testing.RawServer.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.FetchException.Reason;
import dev.stagewright.stages.testing.RawServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchFailuresTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "400, STATUS, 0, answered with status 400",
    "401, STATUS, 0, wants credentials",
    "403, STATUS, 0, wants credentials",
    "404, NOT_FOUND, 0, Check the URL",
    "407, STATUS, 0, the proxy wants credentials",
    "408, STATUS, 2, Gave up after 3 attempts",
    "410, NOT_FOUND, 0, Check the URL",
    "429, STATUS, 2, too many requests",
    "500, STATUS, 2, the server is in trouble",
    "501, STATUS, 0, the server is in trouble",
    "503, STATUS, 2, Gave up after 3 attempts",
    "204, STATUS, 0, answered with status 204",
    "304, STATUS, 0, answered with status 304",
  })
  void saysWhatToDo(int status, Reason reason, int pauses, String advice) throws Exception {
    try (RawServer server = new RawServer(say(status + " X\nContent-Length: 0", new byte[0]))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(new byte[0]);
      FetchException e = failure(trial);
      assertThat(e.reason()).isEqualTo(reason);
      assertThat(e)
          .hasMessageContaining(server.url("/a").toString())
          .hasMessageContaining(String.valueOf(status))
          .hasMessageContaining(advice);
      assertThat(trial.pauses).hasSize(pauses);
    }
  }
}
