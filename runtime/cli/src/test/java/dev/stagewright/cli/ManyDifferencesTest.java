package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.Terminal;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff} and {@code why} fit on a screen, however much differs. */
class ManyDifferencesTest {
  private static final String GIVEN = "dev.stagewright.cli.testing.stages.Given";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
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
