package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyCommandTest extends StoreFixture {
  private String single;

  @BeforeEach
  void buildAnother() throws Exception {
    single = terminal.inline("b.txt", "eight");
  }

  @Test
  void findsDamage() throws Exception {
    assertThat(terminal.ok("verify").out()).isEqualTo("Everything is as it was built.\n");
    Path file = Path.of(
        terminal
            .ok(
                "realize",
                "dev.stagewright.stages.Inline",
                "-c",
                "filename=b.txt",
                "-c",
                "text=eight",
                "--as-json")
            .json()
            .at("/0/folder")
            .asText(),
        "b.txt");
    assertThat(file.toFile().setWritable(true)).isTrue();
    Files.writeString(file, "night");
    assertThat(terminal.run("verify", "-n").ends(1).out())
        .contains("b.txt", "Damaged: 1")
        .doesNotContain("set aside");
    JsonNode told = terminal.run("verify", "-n", "--json", single).ends(1).json();
    assertThat(told.findValuesAsText("kind")).containsExactly("CHANGED");
    assertThat(told.at("/setAside/realizations")).isEmpty();
    assertThat(terminal.ok("verify", "--quick").out()).contains("contents were not read");
    terminal.ok("verify", Terminal.digits(repeated));
    assertThat(terminal.run("verify", "--resume").ends(1).out())
        .contains("set aside " + single, "built again when they are needed");
    assertThat(file).doesNotExist();
    assertThat(count()).isEqualTo(2);
    terminal.ok("verify");
    assertThat(terminal.run("verify", "--quick", "--resume").ends(2).err())
        .contains("mutually exclusive");
  }

  @Test
  void aDamagedFileIsToldOnce() throws Exception {
    Path record;
    try (Stream<Path> all = Files.walk(folder)) {
      record = all.filter(file -> file.toString().contains("/builds/"))
          .filter(file -> file.toString().endsWith(".json"))
          .findFirst()
          .orElseThrow();
    }
    assertThat(record.toFile().setWritable(true)).isTrue();
    Files.writeString(record, Files.readString(record).replaceFirst("\\{", "z"));
    assertThat(terminal.run("verify", "-n").ends(1).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(record + ": "),
            line -> assertThat(line).isEqualTo("Damaged: 1"));
  }
}
