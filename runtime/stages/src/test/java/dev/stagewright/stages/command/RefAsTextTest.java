package dev.stagewright.stages.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.config.ConfigException;
import dev.stagewright.realize.BuildFailedException;
import dev.stagewright.stages.Inline;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefAsTextTest {
  private static final String FILE = Inline.text("a.txt", "seven").file().toString();
  private static final String REMEDY = ".inputs(Map.of(\"in\", file))";

  @ParameterizedTest
  @ValueSource(strings = {"%s", "--in=%s", "cp '%s' $out/a", "cat \"%s\" > $out/a\nls"})
  void aFileOfAnotherStageIsNoText(String form) {
    String word = form.formatted(FILE);
    assertThatThrownBy(() -> Command.run("cat", word))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("\"" + FILE + "\"", REMEDY, "{in}", "\"$in\"");
    assertThatThrownBy(() -> Command.shell(word))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("\"" + FILE + "\"", REMEDY, "{in}", "\"$in\"");
  }

  @Test
  void norIsItWhereTheBuilderIsGivenTheWords(@TempDir Path folder) {
    assertThatThrownBy(
            () -> CommandStage.builder().command(List.of("cat", FILE)).instantiate())
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(FILE, REMEDY, "{in}");
    CommandDRef held =
        CommandStage.builder().command(List.of("cat", "--in=" + FILE)).instantiate();
    Store store = Store.open(folder);
    assertThatThrownBy(() -> store.realize(held))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContainingAll("\"" + FILE + "\"", REMEDY, "{in}");
  }

  @Test
  void underANameItIsItsPath(@TempDir Path folder) {
    CommandDRef copied = Command.shell("cp \"$in\" $out/a")
        .inputs(Map.of("in", Inline.text("a.txt", "seven").file()))
        .instantiate();
    assertThat(Store.open(folder).realize(copied).out().resolve("a")).hasContent("seven");
  }
}
