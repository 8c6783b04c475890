package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.CommandProcess;
import dev.stagewright.internal.fs.FilePermissions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of the command and its log about a store in which a bit was flipped. */
class DamagedStoreTest {
  private static final List<String> REALIZE =
      List.of("realize", "dev.stagewright.stages.Inline", "-c", "filename=a", "-c", "text=b");

  @TempDir
  private Path folder;

  private String stagewright(List<String> arguments) throws Exception {
    return CommandProcess.run(folder.resolve("store"), Map.of("LC_ALL", "C.UTF-8"), arguments)
        .said();
  }

  @ParameterizedTest
  @ValueSource(strings = {"derivation.json", "context.json", "realization.json", "index"})
  void damageIsToldInSentencesWithoutATrace(String name) throws Exception {
    stagewright(REALIZE);
    Path damaged;
    try (Stream<Path> files = Files.walk(folder)) {
      damaged = files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= (byte) 1;
    FilePermissions.makeWritable(damaged);
    Files.write(damaged, bytes);

    String said = stagewright(REALIZE);
    assertThat(said).contains(name, "damaged").doesNotContain("\tat ", "Exception");
    assertThat(said.lines().filter(line -> !line.startsWith("SLF4J"))).hasSizeLessThan(12);
    assertThat(stagewright(List.of("verify"))).doesNotContain("\tat ", "Exception");
  }
}
