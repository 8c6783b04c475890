package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import org.junit.jupiter.api.Test;

class FindCommandTest extends StoreFixture {
  @Test
  void findsByStageAgeAndValue() throws Exception {
    String other = terminal.repeated("seven", "-c", "times=4");
    assertThat(terminal.ok("find", "-c", "times=4", "--json").json().findValuesAsText("rref"))
        .containsExactly(other);
    assertThat(
            terminal.ok("find", "-c", "length>=20", "--newer", "1h", "--json").json())
        .hasSize(1);
    assertThat(terminal.ok("find", "inl*").lines()).hasSize(2);
    assertThat(terminal.run("find", "-c", "nonsense").ends(2).err()).contains("as in epochs=3");
    assertThat(terminal.run("find", "[").ends(2).err()).contains("is not a pattern");
    assertThat(terminal.run("find", "--newer", "soon").ends(2).err()).contains("as in 2d");
  }

  @Test
  void refusesToLookForAFieldThatNothingHas() throws Exception {
    terminal.inline("a.txt", "seven");
    assertThat(terminal.run("find", "-c", "filenam=x").ends(2).err())
        .contains("No realization here has a value filenam, did you mean filename?");
    assertThat(terminal.ok("find", "-c", "filename=x").out()).doesNotContain("inline");
    assertThat(terminal.ok("find", "-c", "filename=a.txt").out()).contains("inline");
  }

  @Test
  void refusesToLookForWhatNoValueCanBe() throws Exception {
    terminal.ok(
        "realize",
        "dev.stagewright.cli.testing.stages.Given",
        "-c",
        "sizes=1",
        "-c",
        "pause=PT90S");
    assertThat(terminal.run("find", "-c", "share>abc").ends(2).err())
        .contains("No value of share here compares with \"abc\": they are numbers, such as 0.5");
    assertThat(terminal.run("find", "-c", "pause=90s").ends(2).err())
        .contains("they are durations, such as \"PT1M30S\"");
    assertThat(terminal.ok("find", "-c", "share!=abc").lines()).hasSize(2);
  }
}
