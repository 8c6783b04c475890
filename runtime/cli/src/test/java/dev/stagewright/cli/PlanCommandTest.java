package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.cli.testing.UserClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
  private static final String BROKEN = "dev.stagewright.cli.testing.stages.Broken";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void plansWhereThereIsNoStoreAndMakesNone() {
    assertThat(terminal.ok(Terminal.onRepeated("plan", "seven")).lines())
        .hasSize(4)
        .satisfies(lines -> {
          assertThat(lines.get(0)).isEqualTo("STAGE     DREF     DECISION");
          assertThat(lines.get(1)).matches("inline    [0-9a-f]{7}  build: never built .*");
          assertThat(lines.get(2))
              .matches(
                  "repeated  [0-9a-f]{7}  build: depends on a build of dref:[0-9a-f]{7}-inline");
          assertThat(lines.get(3)).isEqualTo("To build: 2 of 2.");
        });
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void plansNothingAfterTheRunUnlessARebuildIsAskedFor() throws Exception {
    terminal.ok(Terminal.onRepeated("realize", "seven"));
    assertThat(terminal.ok(Terminal.onRepeated("plan", "seven")).out())
        .contains("reuse rref:", "Nothing to build.")
        .doesNotContainPattern("[0-9a-f]{20}");
    assertThat(terminal.ok(Terminal.onRepeated("plan", "seven", "--rebuild")).out())
        .contains("a rebuild is asked for", "To build: 1 of 2.");
    assertThat(terminal
            .ok(Terminal.onRepeated("plan", "seven", "--as-json"))
            .json()
            .findValuesAsText("build"))
        .containsExactly("false", "false");
  }

  @Test
  void remembersTheLastFailure() {
    terminal.run("realize", BROKEN).ends(3);
    assertThat(terminal.ok("plan", BROKEN).out())
        .contains("The last build of broken failed at ", "/log");
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
  void tellsThatItIsNotKnownWhichPackagesAreNotFollowed() throws Exception {
    String unknown = "  not followed   not known until the stage is realized again";
    String classes = UserClasses.compile(folder.resolve("one"), "1").path();
    String[] realize = {"realize", "-p", classes, "user.stages.Greeting"};
    terminal.ok(realize);
    terminal.inline("a.txt", "has a version");
    Path code;
    try (Stream<Path> all = Files.walk(terminal.store())) {
      code = all.filter(file -> file.endsWith("code.json")).findFirst().orElseThrow();
    }
    Files.delete(code);
    assertThat(terminal.ok("show", "greeting").lines()).contains(unknown);
    JsonNode json = terminal.ok("show", "greeting", "--json").json();
    assertThat(json.get("unfollowed").isNull()).isTrue();
    assertThat(terminal.ok("show", "inline").out()).doesNotContain("not followed");
    terminal.ok(realize);
    assertThat(terminal.ok("show", "greeting").lines())
        .contains("  not followed   org.slf4j")
        .doesNotContain(unknown);
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
