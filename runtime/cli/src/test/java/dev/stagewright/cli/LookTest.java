package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.cli.testing.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {
  @TempDir
  Path folder;

  private Terminal terminal;
  private String inline;
  private String repeated;

  @BeforeEach
  void build() throws Exception {
    terminal = Terminal.on(folder.resolve("store"));
    repeated = terminal.repeated("seven");
    inline = terminal.inline("a.txt", "seven");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls",
        "find",
        "du",
        "verify",
        "gc",
        "root ls",
        "show x",
        "cat x",
        "log x",
        "diff x y",
        "graph x",
        "rm x",
        "pack a.tar x",
        "copy --to b x",
        "shell x",
        "why x",
        "root add n x",
        "root link l x",
        "root rm n",
        "root unlink l"
      })
  void makesNoStore(String command) throws Exception {
    Path missing = folder.resolve("missing");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path place : new Path[] {missing, empty}) {
      assertThat(Terminal.on(place).run(command.split(" ")).ends(4).err())
          .startsWith("stagewright: There is no store in " + place)
          .contains("--store");
    }
    assertThat(missing).doesNotExist();
    assertThat(empty).isEmptyDirectory();
  }

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

  /** Two derivations may share a result, and then its digits alone are ambiguous. */
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

  /** Its input came out with the bytes of another one. */
  @Test
  void tellsThatSomethingWasTakenOver() throws Exception {
    String four = Terminal.dref(terminal.repeated("seven", "-c", "times=4"));
    String same = Terminal.dref(terminal.repeated("sevenseven"));
    String built = terminal.realize("Repeated", "-c", "source=" + four + "/out.txt");
    String taken = terminal.realize("Repeated", "-c", "source=" + same + "/out.txt");
    assertThat(terminal.ok("show", taken).out())
        .contains("taken over from " + Terminal.digits(built));
    assertThat(terminal.run("log", taken).ends(4).err())
        .contains("nothing was built, it was taken over from rref:" + Terminal.digits(built));
  }

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
  void printsFilesAndFolders() {
    assertThat(terminal.ok("cat", "repeated/out.txt").out()).isEqualTo("sevenseven");
    assertThat(terminal.ok("cat", "repeated").lines()).contains("out.txt");
    assertThat(terminal.run("cat", "repeated/none.txt").ends(4).err()).contains("none.txt");
    assertThat(terminal.run("cat", "repeated/../../x").ends(4).err()).startsWith("stagewright: ");
  }

  @Test
  void printsTheLogOfTheLastBuild() {
    assertThat(terminal.ok("log", "repeated").out()).contains("Building repeated");
    Path log = Path.of(terminal.ok("log", "--path", "repeated").out().strip());
    assertThat(terminal.ok("log", "repeated").out()).isEqualTo(content(log));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void printsTheLogOfWhatOnlyFailed() throws Exception {
    String broken = "dev.stagewright.cli.testing.stages.Broken";
    terminal.run("realize", broken, "-c", "seed=1").ends(3);
    String dref = terminal
        .ok("plan", broken, "-c", "seed=1", "--as-json")
        .json()
        .at("/0/dref")
        .asText();
    terminal.run("realize", broken, "-c", "seed=2").ends(3);
    assertThat(terminal.ok("log", "broken").out()).contains("so far so good", "out of paper 2");
    for (String name : new String[] {dref, dref.substring(0, 12), dref.substring(5, 12)}) {
      assertThat(terminal.ok("log", name).out()).contains("out of paper 1");
    }
    assertThat(terminal.run("log", "unheard-of").ends(4).err()).contains("Nothing in ");
  }

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

  @Test
  void drawsWhatItWasBuiltFrom() throws Exception {
    assertThat(terminal.ok("graph", repeated).out()).startsWith("flowchart").contains("inline");
    assertThat(terminal.ok("graph", "--dot", "repeated").out()).startsWith("digraph");
    assertThat(terminal.ok("graph", "--json", repeated).json().path("nodes")).hasSize(2);
  }

  @Test
  void opensAShellAmongTheFiles() throws Exception {
    Path place = folder.resolve("place");
    Path shell = Files.writeString(
        folder.resolve("shell.sh"), "#!/bin/sh\npwd > '%s'\nexit 7\n".formatted(place));
    Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwxr-xr-x"));
    terminal.with("SHELL", shell.toString()).run("shell", "repeated").ends(7);
    assertThat(Path.of(Files.readString(place).strip(), "out.txt")).exists();
    assertThat(terminal.run("shell", "repeated/out.txt").ends(4).err()).contains("is a file");
    assertThat(
            terminal.with("SHELL", "/no/shell").run("shell", "repeated").ends(4).err())
        .contains("/no/shell");
  }

  @Test
  void refusesNamesOfNothingOrOfSeveralThings() throws Exception {
    terminal.repeated("seven", "-c", "times=4");
    assertThat(terminal.run("show", "repeated").ends(4).err())
        .contains("may mean 2 things", "derivation of repeated");
    assertThat(terminal.run("show", "repeatd").ends(4).err()).contains("Did you mean repeated?");
    assertThat(terminal.run("show", "0").ends(4).err()).contains("4 digits or more");
  }

  @Test
  void tellsWhatAStageCanBeConfiguredWith() throws Exception {
    JsonNode schema =
        terminal.ok("schema", "dev.stagewright.cli.testing.stages.Repeated").json();
    assertThat(schema.at("/title").asText()).isEqualTo("repeated");
    assertThat(schema.at("/properties/times/type").asText()).isEqualTo("integer");
    assertThat(schema.at("/required/0").asText()).isEqualTo("source");
    assertThat(terminal.run("schema", "no.such.Stage").ends(4).err())
        .contains("no class no.such.Stage on the class path");
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
