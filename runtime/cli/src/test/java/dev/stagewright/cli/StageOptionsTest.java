package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link StageOptions}: a stage, and its configuration from a file and single values. */
class StageOptionsTest {
  private static final String INLINE = "dev.stagewright.stages.Inline";
  private static final String REPEATED = "dev.stagewright.cli.testing.stages.Repeated";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void describesInputsByDottedKeysAndReadsValuesAsJson() throws Exception {
    JsonNode json = terminal
        .ok(
            "realize",
            REPEATED,
            "--as-json",
            "-c",
            "source.stage=" + INLINE,
            "-c",
            "source.config.filename=a.txt",
            "-c",
            "source.config.text=\"7\"",
            "-c",
            "source.path=a.txt",
            "-c",
            "times=3")
        .json();
    assertThat(json).hasSize(1);
    assertThat(json.at("/0/values/length").asInt()).isEqualTo(3);
    assertThat(Path.of(json.at("/0/folder").asText(), "out.txt")).hasContent("777");
  }

  @Test
  void readsAConfigurationFromAFileAndOverridesIt() throws Exception {
    Path file = Files.writeString(
        folder.resolve("config.json"), "{\"filename\": \"a.txt\", \"text\": \"from the file\"}");
    String plain = terminal.ok("realize", INLINE, "--json", file.toString()).out();
    String other = terminal
        .ok("realize", INLINE, "--json", file.toString(), "-c", "text=from the file")
        .out();
    assertThat(other).isEqualTo(plain);
    assertThat(terminal.ok("cat", "inline/a.txt").out()).isEqualTo("from the file");
  }

  @Test
  void placesTheFaultsOfAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("config.json"), """
        {
          "times": "often",
          "source": {
            "stage": "dev.stagewright.stages.Inline",
            "config": {"filename": "a.txt", "tekst": "seven"},
            "path": "a.txt"
          }
        }
        """);
    String[] command = {"plan", REPEATED, "--json", file.toString()};
    assertThat(terminal.run(command).ends(4).err().lines())
        .containsExactly(
            "stagewright: %s:2:12: /times: Expected a whole number from -2147483648 to 2147483647, found \"often\""
                .formatted(file),
            file + ":5:37: /source/config/tekst: it has no field \"tekst\", did you mean text?");
    assertThat(terminal
            .run(
                "plan",
                REPEATED,
                "--json",
                file.toString(),
                "-c",
                "times=never",
                "-c",
                "source.config={}")
            .ends(4)
            .err()
            .lines())
        .containsExactly(
            "stagewright: source.config: filename is missing, and has no default",
            "source.config: text is missing, and has no default",
            "times: Expected a whole number from -2147483648 to 2147483647, found \"never\"");
  }

  @Test
  void refusesWhatCannotBeConfigured() throws Exception {
    assertThat(terminal.run("realize", "no.such.Stage").ends(4).err())
        .contains("no class no.such.Stage on the class path: check its name");
    assertThat(terminal.run("realize", "java.lang.String").ends(4).err())
        .contains("annotate the class @Stage");
    assertThat(terminal.run("realize", INLINE, "-c", "filename=a.txt").ends(4).err())
        .contains("text is missing");
    assertThat(
            terminal.run("realize", INLINE, "--json", "/nowhere.json").ends(4).err())
        .contains("Cannot read /nowhere.json");
    Path list = Files.writeString(folder.resolve("list.json"), "[]");
    assertThat(
            terminal.run("realize", INLINE, "--json", list.toString()).ends(4).err())
        .contains("list.json:1:1: it is no JSON object: write {");
    assertThat(terminal.run("realize", INLINE, "-c", "nonsense").ends(2).err())
        .contains("stagewright realize --help");
    assertThat(terminal.run("realize", INLINE, "--cores", "0").ends(2).err())
        .contains("--cores must be 1 or more");
  }
}
