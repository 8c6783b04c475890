package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.cli.testing.UserClasses;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link RefExpander}: derivations in a configuration may be abbreviated, and need no class. */
class RefExpanderTest {
  private static final String REPEATED = "dev.stagewright.cli.testing.stages.Repeated";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void spellsOutAbbreviatedDerivations() throws Exception {
    String dref = Terminal.dref(terminal.inline("a.txt", "seven"));
    String inFull = terminal.realize("Repeated", "-c", "source=" + dref + "/a.txt");
    String cut = terminal.realize("Repeated", "-c", "source=" + dref.substring(0, 12) + "/a.txt");
    assertThat(cut).isEqualTo(inFull);
  }

  @Test
  void reusesWhatAStageOnNoClassPathMade() throws Exception {
    UserClasses user = UserClasses.compile(folder.resolve("classes"), "1");
    String made = terminal
        .ok("realize", "-p", user.path(), "user.stages.Greeting", "--as-json")
        .json()
        .at("/0/rref")
        .asText();
    assertThat(terminal.realize("Repeated", "-c", "source=" + Terminal.dref(made) + "/hello.txt"))
        .contains("repeated");
    terminal.ok("rm", "--dependants", made);
    Terminal.Result result = terminal
        .run("realize", REPEATED, "-c", "source=" + Terminal.dref(made) + "/hello.txt")
        .ends(3);
    assertThat(result.err()).contains("dref:").contains("stage");
  }
}
