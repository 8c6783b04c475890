package dev.stagewright.stages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.TestBuildContext;
import dev.stagewright.TestBuildContext.Step;
import dev.stagewright.stages.testing.FileServer;
import dev.stagewright.stages.testing.RawServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressMeterTest {
  private static final int MIB = 1 << 20;

  @TempDir
  Path folder;

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    return bytes;
  }

  @Test
  void reportsEachPercentOfAKnownSize() throws Exception {
    byte[] bytes = noise(8 * MIB);
    try (FileServer server = new FileServer("/a", bytes)) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(bytes);
      trial.fetch();
      assertThat(trial.build.steps())
          .startsWith(new Step("bytes", 0, bytes.length))
          .endsWith(new Step("bytes", bytes.length, bytes.length))
          .hasSizeBetween(50, 102)
          .isSortedAccordingTo(Comparator.comparingLong(Step::done));
    }
  }

  @Test
  void reportsEachMebibyteOfAnUnknownSize() throws Exception {
    byte[] bytes = noise(3 * MIB + 1);
    try (RawServer server = new RawServer(RawServer.say("200 OK", bytes))) {
      FetchTrial trial = new FetchTrial(folder, server.url("/a")).promising(bytes);
      assertThat(trial.fetch()).hasBinaryContent(bytes);
      assertThat(trial.build.steps())
          .startsWith(new Step("bytes", 0, -1))
          .endsWith(new Step("bytes", bytes.length, -1))
          .hasSizeBetween(4, 5);
    }
  }

  @Test
  void startsAtTheBytesThatAreThere() throws Exception {
    Files.writeString(folder.resolve("data.bin.part"), "01234");
    byte[] rest = "56789".getBytes(UTF_8);
    try (RawServer server = new RawServer(
        RawServer.say("206 X\nContent-Range: bytes 5-9/10\nContent-Length: 5", rest))) {
      FetchTrial trial =
          new FetchTrial(folder, server.url("/a")).promising("0123456789".getBytes(UTF_8));
      trial.fetch();
      assertThat(trial.build.steps())
          .startsWith(new Step("bytes", 5, 10))
          .endsWith(new Step("bytes", 10, 10));
    }
  }

  @Test
  void reportsHugeFilesOftenEnough() {
    TestBuildContext build = TestBuildContext.in(folder);
    long total = 100L * 1024 * MIB;
    ProgressMeter progress = new ProgressMeter(build, 0, total);
    for (long done = 0; done <= 64 * MIB; done += MIB) {
      progress.at(done);
    }
    assertThat(build.steps())
        .extracting(step -> step.done() / MIB)
        .containsExactly(0L, 16L, 32L, 48L, 64L);
  }
}
