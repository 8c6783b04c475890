package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RootCommandTest extends StoreFixture {
  private String single;

  @BeforeEach
  void buildAnother() throws Exception {
    single = terminal.inline("b.txt", "eight");
  }

  @Test
  void keepsWhatRootsReach() throws Exception {
    terminal.ok("root", "add", "mine", Terminal.digits(repeated));
    Path link = folder.resolve("link");
    terminal.ok("root", "link", link.toString(), single);
    assertThat(link.resolve("b.txt").toFile().exists() || Files.isSymbolicLink(link))
        .isTrue();
    assertThat(terminal.ok("root", "ls").out()).contains("mine", Terminal.digits(single));
    assertThat(terminal.ok("root", "ls", "--json").json().findValuesAsText("keeps"))
        .containsExactlyInAnyOrder(repeated, single);
    terminal.ok("gc", "--yes");
    assertThat(count()).isEqualTo(3);
    terminal.ok("root", "unlink", link.toString());
    assertThat(link).doesNotExist();
    assertThat(terminal.ok("gc", "--yes", "--json").json().path("deleted")).hasSize(1);
    terminal.ok("root", "rm", "mine");
    terminal.ok("gc", "--yes");
    assertThat(count()).isZero();
    assertThat(terminal.run("root", "rm", "mine").ends(4).err()).contains("There is no root mine");
  }
}
