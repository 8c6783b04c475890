package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link DisplayLimits}: {@code show}, {@code diff} and {@code why} fit on a screen, JSON is
 * complete.
 */
class DisplayLimitsTest {
  private static final String GIVEN = "dev.stagewright.cli.testing.stages.Given";

  private static final String MANY =
      "i=1; while [ $i -le 5000 ]; do echo x > \"$out/$i.txt\"; i=$((i+1)); done";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void manyFilesAreSummedUp() throws Exception {
    String rref = terminal
        .ok(
            "realize",
            "dev.stagewright.stages.command.Command",
            "--as-json",
            "-c",
            "command=[\"sh\",\"-c\",\"" + MANY.replace("\"", "\\\"") + "\"]")
        .json()
        .at("/0/rref")
        .asText();
    assertThat(terminal.ok("show", rref).lines())
        .hasSizeLessThan(60)
        .contains("  ... and 4,981 more, 10.0 kB: --all lists them");
    assertThat(terminal.ok("show", "--all", rref).lines()).hasSizeGreaterThan(5_000);
    assertThat(terminal.ok("show", "--json", rref).json().at("/files")).hasSize(5_001);
  }

  @Test
  void aLongValueIsCutShort() throws Exception {
    String rref = terminal.inline("a.txt", "line\n".repeat(5_000));
    assertThat(terminal.ok("show", rref).lines())
        .hasSizeLessThan(60)
        .anyMatch(line -> line.endsWith(" ... (25,000 characters: --all has them)"));
    assertThat(terminal.ok("show", Terminal.dref(rref)).lines()).hasSizeLessThan(60);
    assertThat(terminal.ok("show", "--all", rref).lines()).hasSizeGreaterThan(5_000);
    String emoji = terminal.inline("b.txt", "x" + "\ud83d\ude00".repeat(1_000));
    assertThat(terminal.ok("show", emoji).out()).doesNotContain("?").contains("\ud83d\ude00 ...");
  }

  @Test
  void manyBuildsAndUsersAreSummedUp() throws Exception {
    String source = terminal.inline("a.txt", "text");
    for (int i = 1; i < 30; i++) {
      terminal.ok(
          "realize",
          "--rebuild",
          "dev.stagewright.stages.Inline",
          "-c",
          "filename=a.txt",
          "-c",
          "text=text");
    }
    assertThat(terminal.ok("show", source).lines())
        .hasSizeLessThan(60)
        .contains("  ... and 10 more: --all lists them");
  }

  @Test
  void littleIsShownWhole() throws Exception {
    String rref = terminal.inline("a.txt", "text");
    assertThat(terminal.ok("show", rref).out())
        .isEqualTo(terminal.ok("show", "--all", rref).out())
        .doesNotContain("more");
  }

  @Test
  void manyChangedFilesAreSummedUp() throws Exception {
    String one = files("one");
    String other = files("other");
    Terminal.Result brief = terminal.run("diff", one, other).ends(1);
    assertThat(brief.lines()).hasSize(21).last().isEqualTo("... and 281 more: --all lists them");
    assertThat(terminal.run("diff", "--all", one, other).ends(1).lines())
        .hasSize(301)
        .startsWith(brief.lines().subList(0, 20).toArray(String[]::new));
    assertThat(terminal.run("diff", "--json", one, other).ends(1).json().at("/differences"))
        .hasSize(301);
  }

  @Test
  void manyCausesAreSummedUp() throws Exception {
    terminal.ok("realize", GIVEN, "-c", "labels=" + labels("a"));
    String[] why = {"why", GIVEN, "-c", "labels=" + labels("b"), ""};
    why[4] = "--all";
    assertThat(terminal.ok(why).lines()).hasSize(31);
    why[4] = "--as-json";
    assertThat(terminal.ok(why).json().at("/causes")).hasSize(30);
    assertThat(terminal.ok("why", GIVEN, "-c", "labels=" + labels("b")).lines())
        .hasSize(22)
        .last()
        .isEqualTo("  ... and 10 more: --all lists them");
  }

  private String files(String text) throws Exception {
    String script = "for i in $(seq 300); do echo $text $i > $out/$i.txt; done";
    return terminal
        .ok(
            "realize",
            "dev.stagewright.stages.command.Command",
            "--as-json",
            "-c",
            "environment.text=" + text,
            "-c",
            "command=[\"sh\", \"-c\", \"" + script + "\"]")
        .json()
        .at("/0/rref")
        .asText();
  }

  private static String labels(String value) {
    return IntStream.range(0, 30)
        .mapToObj(i -> "\"k%s\": \"%s%s\"".formatted(i, value, i))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
