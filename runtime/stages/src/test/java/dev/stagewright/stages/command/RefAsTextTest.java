package dev.stagewright.stages.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.config.ConfigException;
import dev.stagewright.stages.Inline;
import org.junit.jupiter.api.Test;

class RefAsTextTest {

  @Test
  void aFileOfAnotherStageIsNoText() {
    String file = Inline.text("a.txt", "seven").file().toString();
    for (String word : new String[] {file, "--in=" + file}) {
      assertThatThrownBy(() -> Command.run("cat", word))
          .isInstanceOf(ConfigException.class)
          .hasMessageContainingAll(word, ".inputs(Map.of(\"in\", file))", "{in}");
    }
  }
}
