package dev.stagewright.stages.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.stages.Inline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandCompletionTest {
  private static final String FILE = Inline.text("a.txt", "seven").file().toString();
  private static final String REMEDY = ".inputs(Map.of(\"in\", file))";

  @ParameterizedTest
  @ValueSource(strings = {"%s", "--in=%s", "cp '%s' $out/a", "cat \"%s\" > $out/a\nls"})
  void aFileOfAnotherStageIsNoText(String form) {
    String word = form.formatted(FILE);
    refused(Command.run("cat", word));
    refused(Command.shell(word));
    refused(CommandStage.builder().command(List.of("cat", word)));
    refused(CommandStage.from(Command.run("cat").instantiate()).command(List.of("cat", word)));
    refused(Command.run("cat").environment(Map.of("FLAGS", word)));
  }

  private static void refused(CommandStage.Builder builder) {
    assertThatThrownBy(builder::instantiate)
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(FILE, REMEDY, "{in}");
  }

  @Test
  void norIsItInAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(
        folder.resolve("a.json"), "{\"command\":\n[\"cat\", \"--in=%s\"]}".formatted(FILE));
    assertThatThrownBy(() -> CommandStage.fromJson(file))
        .isInstanceOf(ConfigFileException.class)
        .hasMessageContainingAll("a.json:2:1: /command: \"" + FILE, REMEDY);
  }

  @Test
  void underANameItIsItsPath(@TempDir Path folder) {
    CommandDRef copied = Command.shell("cp \"$in\" $out/a")
        .inputs(Map.of("in", Inline.text("a.txt", "seven").file()))
        .instantiate();
    assertThat(Store.open(folder).realize(copied).out().resolve("a")).hasContent("seven");
  }
}
