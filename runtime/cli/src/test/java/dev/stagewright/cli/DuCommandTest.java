package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuCommandTest extends StoreFixture {
  @Test
  void countsTheBytesOfTheStore() throws Exception {
    assertThat(terminal.ok("du").out()).contains("RESULTS", "repeated", "(total)", "(on the disk)");
    try (Stream<Path> all = Files.walk(folder.resolve("store/derivations"))) {
      long bytes = all.filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .sum();
      assertThat(terminal.ok("du", "--json").json().path("bytes").asLong()).isEqualTo(bytes);
    }
  }
}
