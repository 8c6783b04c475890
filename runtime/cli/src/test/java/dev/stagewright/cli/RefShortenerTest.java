package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@link RefShortener}: each short name that a command prints is one that commands accept. */
class RefShortenerTest extends StoreFixture {
  /** Tries results that two derivations share, whose digits alone are ambiguous. */
  @Test
  void everyNameThatIsPrintedIsTaken() throws Exception {
    String first = terminal.repeated("", "-c", "times=4");
    String twin = terminal.repeated("", "-c", "times=5");
    assertThat(first.substring(0, 69)).isEqualTo(twin.substring(0, 69));
    String four = Terminal.dref(first);
    String one = terminal.realize("Repeated", "-c", "source=" + four + "/out.txt");
    String other = terminal.realize("Repeated", "-c", "source=" + Terminal.dref(twin) + "/out.txt");
    String stage = "dev.stagewright.cli.testing.stages.Repeated";
    String input = "source=" + four + "/out.txt";
    for (String command : List.of(
        "ls",
        "ls --top",
        "find",
        "find rep*",
        "find -c times=2",
        "du",
        "gc -n",
        "graph " + one,
        "graph --dot " + other,
        "graph " + Terminal.dref(one),
        "show " + one,
        "show " + other,
        "show " + four,
        "show " + twin,
        "graph " + twin,
        "why " + other,
        "why " + stage + " -c times=3 -c " + input,
        "plan " + stage + " -c " + input,
        "ls --json",
        "find --json",
        "graph --json " + one,
        "plan --as-json " + stage + " -c " + input)) {
      namesIn(terminal.ok(command.split(" ", -1)).out())
          .forEach(name -> assertThat(terminal.run("show", name).code())
              .as("%s of %s", name, command)
              .isZero());
    }
    namesIn(terminal.run("diff", one, other).out())
        .forEach(name -> terminal.run("show", name).ends(0));
    String digits = Terminal.digits(first);
    namesIn(terminal.run("show", digits).ends(4).err()).stream()
        .filter(name -> !name.equals(digits))
        .forEach(name -> terminal.run("show", name).ends(0));
  }

  /**
   * Names, be they cut short or not; what else has so many digits is a hash of code or of a file.
   */
  private static List<String> namesIn(String text) {
    return Pattern.compile("(?<![.\\w])(?:[dr]ref:)?\\b[0-9a-f]{7,64}(?:-[0-9A-Za-z_.-]*\\w)?")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(name -> name.startsWith("dref:") || name.startsWith("rref:") || name.length() < 64)
        .distinct()
        .toList();
  }
}
