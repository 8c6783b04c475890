package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import org.junit.jupiter.api.Test;

class ShowCommandTest extends StoreFixture {
  @Test
  void showsARealizationAndADerivation() throws Exception {
    assertThat(terminal.ok("show", Terminal.digits(repeated)).out())
        .startsWith(repeated)
        .contains("times          2", "length         10", "built from", "out.txt", "builds")
        .contains("source         dref:" + Terminal.dref(inline).substring(5, 12) + "-inline/a.txt")
        .doesNotContain("used by");
    assertThat(terminal.ok("show", inline).out())
        .contains("used by\n  " + Terminal.digits(repeated));
    assertThat(terminal.ok("show", "repeated").out())
        .startsWith(Terminal.dref(repeated))
        .contains("class          dev.stagewright.cli.testing.stages.Repeated", "realizations");
    JsonNode json = terminal.ok("show", "--json", repeated).json();
    assertThat(json.at("/values/length").asInt()).isEqualTo(10);
    assertThat(json.at("/config/times").asInt()).isEqualTo(2);
  }

  @Test
  void refusesNamesOfNothingOrOfSeveralThings() throws Exception {
    terminal.repeated("seven", "-c", "times=4");
    assertThat(terminal.run("show", "repeated").ends(4).err())
        .contains("may mean 2 things", "derivation of repeated");
    assertThat(terminal.run("show", "repeatd").ends(4).err()).contains("Did you mean repeated?");
    assertThat(terminal.run("show", "0").ends(4).err()).contains("4 digits or more");
  }
}
