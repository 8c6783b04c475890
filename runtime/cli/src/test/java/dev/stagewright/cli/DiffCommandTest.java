package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import org.junit.jupiter.api.Test;

class DiffCommandTest extends StoreFixture {
  @Test
  void comparesRealizationsAndDerivations() throws Exception {
    String other = terminal.repeated("seven", "-c", "times=4");
    assertThat(terminal.run("diff", repeated, other).ends(1).out())
        .contains("times", "out.txt", "length");
    assertThat(terminal.run("diff", Terminal.dref(repeated), other).ends(1).out())
        .contains("times")
        .doesNotContain("out.txt");
    assertThat(terminal.ok("diff", repeated, Terminal.digits(repeated)).out())
        .isEqualTo("No difference.\n");
    assertThat(terminal.run("diff", "--json", repeated, other).ends(1).json().isEmpty())
        .isFalse();
  }
}
