package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @TempDir
  Path folder;

  private Terminal terminal() {
    return Terminal.on(folder.resolve("store"));
  }

  @Test
  void groupsTheCommandsAndTellsTheExitCodes() {
    assertThat(terminal().ok("--help").out())
        .startsWith("Usage: stagewright")
        .contains("\nBuild:\n  realize ", "\nInspect:\n  ls ", "\nKeep and delete:\n  root ")
        .contains("\nTransfer:\n  pack ", "\nHelp:\n  help ", "Exit codes:")
        .doesNotContain("%n");
    assertThat(terminal().ok("help").out()).isEqualTo(terminal().ok("--help").out());
    assertThat(terminal().ok("--version").out()).startsWith("stagewright ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "realize",
        "plan",
        "why",
        "ls",
        "find",
        "show",
        "schema",
        "cat",
        "log",
        "diff",
        "graph",
        "du",
        "verify",
        "root",
        "root add",
        "gc",
        "rm",
        "pack",
        "unpack",
        "copy",
        "shell",
        "completion"
      })
  void describesEachCommand(String command) {
    String out = terminal().ok((command + " --help").split(" ")).out();
    assertThat(out).startsWith("Usage: stagewright " + command);
    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void helpsByName() {
    assertThat(terminal().ok("help", "gc").out())
        .isEqualTo(terminal().ok("gc", "--help").out());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(terminal().run("lss").ends(2).err()).contains("Did you mean: stagewright ls");
    assertThat(terminal().run("--bogus").ends(2).err()).contains("'stagewright --help'");
    assertThat(terminal().run("ls", "--bogus").ends(2).err()).contains("--bogus");
    assertThat(terminal().run().ends(2).err()).contains("Missing required subcommand");
    assertThat(terminal().run("show").ends(2).err()).contains("REF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void writesCompletion(String shell) {
    assertThat(terminal().ok("completion", shell).out())
        .contains("_complete_stagewright", "--keep-going", "unlink");
  }
}
