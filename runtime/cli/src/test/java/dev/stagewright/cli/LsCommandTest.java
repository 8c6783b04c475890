package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import org.junit.jupiter.api.Test;

class LsCommandTest extends StoreFixture {
  @Test
  void listsWhatNothingWasBuiltFrom() throws Exception {
    String top = terminal.repeated("text");
    String lone = terminal.inline("b.txt", "alone");
    assertThat(terminal.ok("ls", "inline").lines()).hasSizeGreaterThan(2);
    assertThat(terminal.ok("ls", "--top").lines())
        .anyMatch(line -> line.startsWith(Terminal.digits(top)))
        .anyMatch(line -> line.startsWith(Terminal.digits(lone)));
    assertThat(terminal.ok("ls", "--top", "inline").lines()).hasSize(2);
  }

  @Test
  void listsRealizationsByAbbreviation() throws Exception {
    assertThat(terminal.ok("ls").lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith(Terminal.digits(inline)).contains("inline"))
        .anySatisfy(
            line -> assertThat(line).startsWith(Terminal.digits(repeated)).contains("repeated"));
    assertThat(terminal.ok("ls", "rep*", "--json").json().findValuesAsText("rref"))
        .containsExactly(repeated);
  }
}
