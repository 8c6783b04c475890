package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import org.junit.jupiter.api.Test;

class CatCommandTest extends StoreFixture {
  @Test
  void printsFilesAndFolders() {
    assertThat(terminal.ok("cat", "repeated/out.txt").out()).isEqualTo("sevenseven");
    assertThat(terminal.ok("cat", "repeated").lines()).contains("out.txt");
    assertThat(terminal.run("cat", "repeated/none.txt").ends(4).err()).contains("none.txt");
    assertThat(terminal.run("cat", "repeated/../../x").ends(4).err()).startsWith("stagewright: ");
  }
}
