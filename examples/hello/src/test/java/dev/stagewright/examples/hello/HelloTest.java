package dev.stagewright.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user sees it, with a project of the test's own. */
class HelloTest {
  @TempDir
  Path folder;

  private record Said(int exit, List<String> out, String err) {
    List<String> built() {
      return out.stream()
          .filter(line -> line.contains("built in"))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    }
  }

  private Said run(SourceServer server, String sum, String flags) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int exit = Hello.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err),
        "--store",
        folder.resolve("store").toString(),
        "--url",
        server.url(),
        "--sha256",
        sum,
        "--flags",
        flags);
    return new Said(exit, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString());
  }

  @Test
  void greetsOutOfTheStoreAndBuildsOnce() throws Exception {
    try (SourceServer server = new SourceServer(SourceServer.MAKEFILE)) {
      Said first = run(server, server.sha256(), "");
      assertThat(first.exit()).as(first.err()).isZero();
      assertThat(first.built()).containsExactly("fetch-url", "unpack", "command");
      assertThat(first.out()).last().isEqualTo("Hello, world!");

      Said second = run(server, server.sha256(), "");
      assertThat(second.built()).isEmpty();
      assertThat(second.out()).last().isEqualTo("Hello, world!");
      assertThat(server.requests()).isOne();
    }
  }

  @Test
  void anotherFlagRebuildsTheLastStageOnly() throws Exception {
    try (SourceServer server = new SourceServer(SourceServer.MAKEFILE)) {
      run(server, server.sha256(), "");
      Said other = run(server, server.sha256(), "--greeting=Moin!");
      assertThat(other.built()).containsExactly("command");
      assertThat(other.out()).last().isEqualTo("Moin!");
    }
  }

  @Test
  void aBrokenMakeLeavesEvidence() throws Exception {
    String broken = SourceServer.MAKEFILE + "\tfalse # out of paper\n";
    try (SourceServer server = new SourceServer(broken)) {
      Said said = run(server, server.sha256(), "");
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.err())
          .contains("The build of command failed", "sh failed with exit code 2", "out of paper")
          .doesNotContain("\tat ");
      assertThat(Files.readString(evidence("log"))).contains("creating Makefile", "out of paper");
      assertThat(evidence("files/scratch/work/Makefile")).isRegularFile();
    }
  }

  @Test
  void anUnknownFlagIsToldByConfigure() throws Exception {
    try (SourceServer server = new SourceServer(SourceServer.MAKEFILE)) {
      Said said = run(server, server.sha256(), "--no-such-flag");
      assertThat(said.err()).contains("unrecognized option: --no-such-flag");
    }
  }

  @Test
  void aWrongChecksumIsOneSentenceWithBothSums() throws Exception {
    try (SourceServer server = new SourceServer(SourceServer.MAKEFILE)) {
      String wrong = "0".repeat(64);
      Said said = run(server, wrong, "");
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.err()).contains("fetch-url", wrong, server.sha256()).doesNotContain("\tat ");
    }
  }

  private Path evidence(String path) throws IOException {
    try (Stream<Path> failed = Files.list(folder.resolve("store/failed"))) {
      return failed.findFirst().orElseThrow().resolve(path);
    }
  }
}
