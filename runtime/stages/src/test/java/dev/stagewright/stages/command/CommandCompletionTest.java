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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandCompletionTest {
  private static final String FILE = Inline.text("a.txt", "seven").file().toString();
  private static final String REMEDY = ".inputs(Map.of(\"in\", file))";

  @ParameterizedTest
  @ValueSource(strings = {"%s", "--in=%s", "cp '%s' $out/a", "cat \"%s\" > $out/a\nls"})
  void refusesARefInAText(String form) {
    String word = form.formatted(FILE);
    refused(Command.run("cat", word));
    refused(Command.shell(word));
    refused(CommandStage.builder().command(List.of("cat", word)));
    refused(CommandStage.from(Command.run("cat").instantiate()).command(List.of("cat", word)));
    refused(Command.run("cat").environment(Map.of("FLAGS", word)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--x=dref:0500fed/f.txt", "rref:abc/x", "--x=rref:0500fed-inline", "a dref:0500fed"
      })
  void norIsAShortenedRef(String word) {
    assertThatThrownBy(() -> Command.run("cat", word).instantiate())
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(word.substring(word.indexOf("ref:") - 1), REMEDY);
  }

  @Test
  void norIsTheFolderOfAResult(@TempDir Path folder) {
    Path file = Store.open(folder).realize(Inline.text("a.txt", "seven")).file();
    for (String word : List.of(file.toString(), "--in=" + file, "cat '" + file + "'")) {
      assertThatThrownBy(() -> Command.run("cat", word).instantiate())
          .isInstanceOf(ConfigException.class)
          .hasMessageContainingAll("\"" + file + "\" is another stage's result", REMEDY);
      assertThatThrownBy(
              () -> Command.run("cat").environment(Map.of("FLAGS", word)).instantiate())
          .hasMessageContaining(REMEDY);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "{txet}, {text}",
    "--x={texts}/a, {text}",
    "{TEXT}, {text}",
    "{oout}/b, {out}",
    "a{nam}, {name}"
  })
  void aNameThatIsMisspeltIsRefused(String word, String meant) {
    assertThatThrownBy(() -> named(word).instantiate())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("in \"%s\" is not the name of an input".formatted(word))
        .hasMessageContaining("did you mean %s?".formatted(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{print}",
        "{}",
        "${texts}",
        "{ texts }",
        "for t in 1; do echo {texts}; done",
        "{\"texts\":1}",
        "{a,b}",
        "xref:abc",
        "href:0500fed",
        "dref:",
        "dref:green",
        "/derivations/abc",
      })
  void otherTextsAreThePrograms(String word) {
    assertThat(named(word).instantiate().command()).contains(word);
  }

  private static CommandStage.Builder named(String word) {
    return Command.run("cat", word)
        .environment(Map.of("name", "b"))
        .inputs(Map.of("text", Inline.text("a.txt", "seven").file()));
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
