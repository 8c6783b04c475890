package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.cli.testing.UserClasses;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanWhyTest {
  private static final String REPEATED = "dev.stagewright.cli.testing.stages.Repeated";
  private static final String BROKEN = "dev.stagewright.cli.testing.stages.Broken";
  private static final String INLINE = "dev.stagewright.stages.Inline";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  private static String[] command(String name, String text, String... more) {
    String[] command = {
      name,
      REPEATED,
      "-c",
      "source.stage=" + INLINE,
      "-c",
      "source.config.filename=a.txt",
      "-c",
      "source.config.text=" + text,
      "-c",
      "source.path=a.txt",
    };
    String[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return all;
  }

  @Test
  void plansWhereThereIsNoStoreAndMakesNone() {
    assertThat(terminal.ok(command("plan", "seven")).lines()).hasSize(4).satisfies(lines -> {
      assertThat(lines.get(0)).isEqualTo("STAGE     DREF     DECISION");
      assertThat(lines.get(1)).matches("inline    [0-9a-f]{7}  build: never built .*");
      assertThat(lines.get(2))
          .matches("repeated  [0-9a-f]{7}  build: depends on a build of dref:[0-9a-f]{7}-inline");
      assertThat(lines.get(3)).isEqualTo("To build: 2 of 2.");
    });
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void plansNothingAfterTheRunUnlessARebuildIsAskedFor() throws Exception {
    terminal.ok(command("realize", "seven"));
    assertThat(terminal.ok(command("plan", "seven")).out())
        .contains("reuse rref:", "Nothing to build.")
        .doesNotContainPattern("[0-9a-f]{20}");
    assertThat(terminal.ok(command("plan", "seven", "--rebuild")).out())
        .contains("a rebuild is asked for", "To build: 1 of 2.");
    assertThat(terminal.ok(command("plan", "seven", "--as-json")).json().findValuesAsText("build"))
        .containsExactly("false", "false");
  }

  @Test
  void remembersTheLastFailure() {
    terminal.run("realize", BROKEN).ends(3);
    assertThat(terminal.ok("plan", BROKEN).out())
        .contains("The last build of broken failed at ", "/log");
  }

  @Test
  void explainsWhatWasNeverBuiltByNothing() {
    assertThat(terminal.ok(command("why", "seven")).out())
        .isEqualTo("No other repeated was built before.\n");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void namesTheValueThatDiffers() throws Exception {
    terminal.ok(command("realize", "seven"));
    assertThat(terminal.ok(command("why", "seven", "-c", "times=5")).out())
        .contains("differs from dref:", "times", "5", "2");
    assertThat(terminal
            .ok(command("why", "seven", "-c", "times=5", "--as-json"))
            .json()
            .at("/causes/0/place")
            .asText())
        .isEqualTo("/times");
  }

  @Test
  void namesTheValueOfTheInputThatDiffers() {
    terminal.ok(command("realize", "seven"));
    assertThat(terminal.ok(command("why", "eight")).out())
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

  @Test
  void tellsWhichPackagesAreNotFollowed() throws Exception {
    String[] stage = {
      "user.stages.Greeting",
      "-p",
      UserClasses.compile(folder.resolve("one"), "1").path()
    };
    assertThat(terminal.ok("plan", stage[0], stage[1], stage[2]).lines())
        .contains("Reached and not followed: org.slf4j");
    assertThat(terminal
            .ok("plan", stage[0], stage[1], stage[2], "--as-json")
            .json()
            .at("/0/unfollowed/0")
            .asText())
        .isEqualTo("org.slf4j");
    terminal.ok("realize", stage[0], stage[1], stage[2]);
    assertThat(terminal.ok("show", "greeting").lines()).contains("  not followed   org.slf4j");
    assertThat(
            terminal.ok("show", "greeting", "--json").json().at("/unfollowed/0").asText())
        .isEqualTo("org.slf4j");
  }

  @Test
  void tellsWhichPackagesAreNotFollowedOfWhatWasBuiltElsewhere() throws Exception {
    String classes = UserClasses.compile(folder.resolve("one"), "1").path();
    terminal.ok("realize", "-p", classes, "user.stages.Greeting");
    String archive = folder.resolve("a.zip").toString();
    terminal.ok("pack", archive, "greeting");
    Terminal other = Terminal.on(folder.resolve("other"));
    String rref = other.ok("unpack", archive).lines().get(0).split(":", -1)[1].split("-", -1)[0];
    assertThat(other.ok("show", "greeting").lines()).contains("  not followed   org.slf4j");
    assertThat(other.ok("show", rref).lines()).contains("  not followed   org.slf4j");
  }
}
