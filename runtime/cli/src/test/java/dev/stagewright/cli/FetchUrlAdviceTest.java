package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.CommandProcess;
import dev.stagewright.cli.testing.CommandProcess.Ended;
import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.stages.FetchUrl;
import dev.stagewright.stages.FetchUrlStage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advice about a configuration, which is given once, wherever the configuration was written. */
class FetchUrlAdviceTest {
  private static final URI PLACE = URI.create("https://example.org/a.zip");
  private static final String ADVICE = "https://example.org/a.zip has no checksum: ";

  @TempDir
  Path folder;

  /** A program that configures in Java, and in a file if it is given one. */
  static final class Program {
    private Program() {}

    public static void main(String[] file) {
      if (file.length > 0) {
        Object unused = FetchUrlStage.fromJson(Path.of(file[0]));
        return;
      }
      Object unused = FetchUrl.from(PLACE).sha1("0".repeat(40)).instantiate();
      unused = FetchUrl.from(PLACE).building("copy", (stage, build) -> {}).instantiate();
      unused = FetchUrl.from(PLACE).instantiate();
    }
  }

  /** Returns the log, of which the command's own settings would leave this out. */
  private static String logged(String... file) throws Exception {
    ProcessBuilder program = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Dorg.slf4j.simpleLogger.log.dev.stagewright.internal.config.Completions=warn",
        "-cp",
        System.getProperty("java.class.path"),
        Program.class.getName());
    program.command().addAll(List.of(file));
    Ended ended = CommandProcess.end(program);
    assertThat(ended.code()).as(ended.said()).isZero();
    return ended.said();
  }

  @Test
  void isLoggedForAConfigurationInJava() throws Exception {
    assertThat(logged()).containsOnlyOnce(ADVICE).hasLineCount(1);
  }

  @Test
  void isLoggedForAConfigurationInAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "{\"url\": \"%s\"}".formatted(PLACE));
    assertThat(logged(file.toString())).containsOnlyOnce(ADVICE).hasLineCount(1);
  }

  /** Reads the advice of the command itself, which is no line of a log. */
  @Test
  void isPrintedByTheCommand() throws Exception {
    String fetch = FetchUrl.class.getName();
    List<String> planning = List.of("plan", fetch, "-c", "url=" + PLACE);
    assertThat(CommandProcess.run(folder, Map.of(), planning).said())
        .startsWith("stagewright: " + ADVICE)
        .containsOnlyOnce(ADVICE);
    Terminal terminal = Terminal.on(folder);
    assertThat(terminal
            .ok(
                "plan",
                "dev.stagewright.cli.testing.stages.Given",
                "-c=in.stage=" + fetch,
                "-c=in.config.url=" + PLACE,
                "-c=in.path=a.zip")
            .err())
        .startsWith("stagewright: " + ADVICE)
        .hasLineCount(1);
  }
}
