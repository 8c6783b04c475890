package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.cli.testing.UserClasses;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyCommandTest {
  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void explainsWhatWasNeverBuiltByNothing() {
    assertThat(terminal.ok(Terminal.onRepeated("why", "seven")).out())
        .isEqualTo("No other repeated was built before.\n");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void namesTheValueThatDiffers() throws Exception {
    terminal.ok(Terminal.onRepeated("realize", "seven"));
    assertThat(terminal.ok(Terminal.onRepeated("why", "seven", "-c", "times=5")).out())
        .contains("differs from dref:", "times", "5", "2");
    assertThat(terminal
            .ok(Terminal.onRepeated("why", "seven", "-c", "times=5", "--as-json"))
            .json()
            .at("/causes/0/place")
            .asText())
        .isEqualTo("/times");
  }

  @Test
  void namesTheValueOfTheInputThatDiffers() {
    terminal.ok(Terminal.onRepeated("realize", "seven"));
    assertThat(terminal.ok(Terminal.onRepeated("why", "eight")).out())
        .contains("\n  in source, text", "\"eight\"", "\"seven\"");
  }

  @Test
  void namesTheMethodWhoseCodeDiffers() throws Exception {
    UserClasses one = UserClasses.compile(folder.resolve("one"), "1");
    UserClasses other = UserClasses.compile(folder.resolve("other"), "2");
    terminal.ok("realize", "-p", one.path(), "user.stages.Greeting");
    assertThat(terminal.ok("why", "-p", other.path(), "user.stages.Greeting").out())
        .contains("the code of user.stages.Greeting", "excitement", "changed");
  }

  @Test
  void explainsARealizationByItsAbbreviation() throws Exception {
    terminal.repeated("seven");
    String second = terminal.repeated("seven", "-c", "times=9");
    assertThat(terminal.ok("why", Terminal.digits(second)).out()).contains("times", "9");
    assertThat(terminal.run("why", "repeated").ends(4).err()).contains("may mean 2 things");
  }
}
