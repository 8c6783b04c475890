package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealizeCommandTest {
  private static final String INLINE = "dev.stagewright.stages.Inline";
  private static final String REPEATED = "dev.stagewright.cli.testing.stages.Repeated";
  private static final String PAIR = "dev.stagewright.cli.testing.stages.Pair";
  private static final String HOLE = "dev.stagewright.cli.testing.stages.HoleStage";
  private static final String BROKEN = "dev.stagewright.cli.testing.stages.Broken";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void buildsOnceAndReusesThen() {
    String[] command = {"realize", INLINE, "-c", "filename=a.txt", "-c", "text=seven"};
    Terminal.Result first = terminal.ok(command);
    assertThat(first.err()).contains("inline       built in", "1 stage was built");
    assertThat(first.lines().get(0)).matches("rref    rref:[0-9a-f]{64}-[0-9a-f]{64}-inline");
    assertThat(Path.of(first.lines().get(1).substring("folder  ".length()), "a.txt"))
        .hasContent("seven");
    Terminal.Result second = terminal.ok(command);
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).contains("Nothing was built");
  }

  @Test
  void buildsOnceMoreWhenAsked() {
    String stage = "dev.stagewright.cli.testing.stages.Drawn";
    terminal.ok("realize", stage);
    assertThat(terminal.ok("realize", stage).out().lines().filter(line -> line.startsWith("rref")))
        .hasSize(1);
    Terminal.Result again = terminal.ok("realize", stage, "--rebuild", "--cores", "1");
    assertThat(again.out().lines().filter(line -> line.startsWith("rref"))).hasSize(2);
  }

  @Test
  void saysWhichBuildFailedAndWhereItsLogIs() {
    Terminal.Result result = terminal.run("realize", BROKEN).ends(3);
    assertThat(result.err())
        .contains("stagewright: The build of broken failed", "out of paper 1", "its log")
        .contains("  at             " + BROKEN + ".breakDown(Broken.java:");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void saysOnceWhatCannotBeSavedAndShowsNoGeneratedCode() {
    String err = terminal.run("realize", HOLE).ends(3).err();
    assertThat(err)
        .contains("The output out cannot be saved: out[1]: it is null")
        .containsOnlyOnce("it is null")
        .doesNotContain("  at  ", "HoleStageDRef");
  }

  @Test
  void saysOnceWhatAnExceptionRepeatsAndShowsTheAuthorsLine() {
    String err = terminal.run("realize", HOLE, "-c", "thrown=true").ends(3).err();
    assertThat(err).containsOnlyOnce("no paper").contains("  at             " + HOLE + ".leave(");
  }

  @Test
  void keepsGoingOnlyWhenAsked() {
    String[] command = {
      "realize",
      PAIR,
      "--cores",
      "1",
      "-c",
      "one.stage=" + BROKEN,
      "-c",
      "one.path=never.txt",
      "-c",
      "other.stage=" + REPEATED,
      "-c",
      "other.path=out.txt",
      "-c",
      "other.config.source.stage=" + INLINE,
      "-c",
      "other.config.source.config.filename=a.txt",
      "-c",
      "other.config.source.config.text=seven",
      "-c",
      "other.config.source.path=a.txt",
    };
    terminal.run(command).ends(3);
    assertThat(terminal.ok("ls").out()).doesNotContain("repeated");
    String[] going = Arrays.copyOf(command, command.length + 1);
    going[command.length] = "--keep-going";
    terminal.run(going).ends(3);
    assertThat(terminal.ok("ls").out()).contains("repeated");
  }
}
