package dev.stagewright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.FetchUrl;
import dev.stagewright.stages.FetchUrlStage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What is missing in a configuration is logged once, wherever it was written. */
@Isolated("the log goes to System.err")
class FetchUrlAdviceTest {
  private static final URI PLACE = URI.create("https://example.org/a.zip");
  private static final String ADVICE = "https://example.org/a.zip has no checksum: ";

  private static String logged(Callable<?> configuring) throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, UTF_8));
    try {
      configuring.call();
    } finally {
      System.setErr(before);
    }
    return log.toString(UTF_8);
  }

  @Test
  void inJava() throws Exception {
    assertThat(logged(() -> FetchUrl.from(PLACE).instantiate())).containsOnlyOnce(ADVICE);
    assertThat(logged(() -> FetchUrl.from(PLACE).sha1("0".repeat(40)).instantiate()))
        .isEmpty();
    assertThat(logged(
            () -> FetchUrl.from(PLACE).building("copy", (stage, build) -> {}).instantiate()))
        .isEmpty();
  }

  @Test
  void inAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "{\"url\": \"%s\"}".formatted(PLACE));
    assertThat(logged(() -> FetchUrlStage.fromJson(file))).containsOnlyOnce(ADVICE);
  }
}
