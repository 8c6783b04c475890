package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.cli.testing.UserClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealizeCommandTest {
  private static final String INLINE = "dev.stagewright.stages.Inline";
  private static final String REPEATED = "dev.stagewright.cli.testing.stages.Repeated";
  private static final String PAIR = "dev.stagewright.cli.testing.stages.Pair";
  private static final String HOLE = "dev.stagewright.cli.testing.stages.HoleStage";
  private static final String BROKEN = "dev.stagewright.cli.testing.stages.Broken";

  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void buildsOnceAndReusesThen() {
    String[] command = {"realize", INLINE, "-c", "filename=a.txt", "-c", "text=seven"};
    Terminal.Result first = terminal.ok(command);
    assertThat(first.err()).contains("inline       built in", "1 stage was built");
    assertThat(first.lines().get(0)).matches("rref    rref:[0-9a-f]{64}-[0-9a-f]{64}-inline");
    assertThat(Path.of(first.lines().get(1).substring("folder  ".length()), "a.txt"))
        .hasContent("seven");
    Terminal.Result second = terminal.ok(command);
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).contains("Nothing was built");
  }

  @Test
  void describesInputsByDottedKeysAndReadsValuesAsJson() throws Exception {
    JsonNode json = terminal
        .ok(
            "realize",
            REPEATED,
            "--as-json",
            "-c",
            "source.stage=" + INLINE,
            "-c",
            "source.config.filename=a.txt",
            "-c",
            "source.config.text=\"7\"",
            "-c",
            "source.path=a.txt",
            "-c",
            "times=3")
        .json();
    assertThat(json).hasSize(1);
    assertThat(json.at("/0/values/length").asInt()).isEqualTo(3);
    assertThat(Path.of(json.at("/0/folder").asText(), "out.txt")).hasContent("777");
  }

  @Test
  void readsAConfigurationFromAFileAndOverridesIt() throws Exception {
    Path file = Files.writeString(
        folder.resolve("config.json"), "{\"filename\": \"a.txt\", \"text\": \"from the file\"}");
    String plain = terminal.ok("realize", INLINE, "--json", file.toString()).out();
    String other = terminal
        .ok("realize", INLINE, "--json", file.toString(), "-c", "text=from the file")
        .out();
    assertThat(other).isEqualTo(plain);
    assertThat(terminal.ok("cat", "inline/a.txt").out()).isEqualTo("from the file");
  }

  @Test
  void spellsOutAbbreviatedDerivations() throws Exception {
    String dref = Terminal.dref(terminal.inline("a.txt", "seven"));
    String inFull = terminal.realize("Repeated", "-c", "source=" + dref + "/a.txt");
    String cut = terminal.realize("Repeated", "-c", "source=" + dref.substring(0, 12) + "/a.txt");
    assertThat(cut).isEqualTo(inFull);
  }

  @Test
  void reusesWhatAStageOnNoClassPathMade() throws Exception {
    UserClasses user = UserClasses.compile(folder.resolve("classes"), "1");
    String made = terminal
        .ok("realize", "-p", user.path(), "user.stages.Greeting", "--as-json")
        .json()
        .at("/0/rref")
        .asText();
    assertThat(terminal.realize("Repeated", "-c", "source=" + Terminal.dref(made) + "/hello.txt"))
        .contains("repeated");
    terminal.ok("rm", "--dependants", made);
    Terminal.Result result = terminal
        .run("realize", REPEATED, "-c", "source=" + Terminal.dref(made) + "/hello.txt")
        .ends(3);
    assertThat(result.err()).contains("dref:").contains("stage");
  }

  @Test
  void findsUserClassesInFoldersJarsAndTheEnvironment() throws Exception {
    UserClasses user = UserClasses.compile(folder.resolve("classes"), "1");
    String byFolder =
        terminal.ok("realize", "-p", user.path(), "user.stages.Greeting").out();
    Path jars = Files.createDirectory(folder.resolve("jars"));
    user.jar(jars.resolve("user.jar"));
    for (String path : List.of(jars + "/user.jar", jars + "/*")) {
      Terminal.Result result = terminal.ok("realize", "-p", path, "user.stages.Greeting");
      assertThat(result.out()).isEqualTo(byFolder);
      assertThat(result.err()).contains("Nothing was built");
    }
    assertThat(terminal
            .with("CLASSPATH", user.path())
            .ok("realize", "user.stages.Greeting")
            .out())
        .isEqualTo(byFolder);
    assertThat(terminal
            .run("realize", "-p", "/nowhere.jar", "user.stages.Greeting")
            .ends(4)
            .err())
        .contains("/nowhere.jar, which does not exist: build it first");
  }

  @Test
  void givesLibrariesTheClassPathToFindServicesOn() throws Exception {
    UserClasses user = UserClasses.compile(folder.resolve("classes"), "1");
    assertThat(terminal.ok("realize", "-p", user.path(), "user.stages.Greeting").out())
        .contains("loader  \"URLClassLoader\"");
  }

  @Test
  void buildsOnceMoreWhenAsked() {
    String stage = "dev.stagewright.cli.testing.stages.Drawn";
    terminal.ok("realize", stage);
    assertThat(terminal.ok("realize", stage).out().lines().filter(line -> line.startsWith("rref")))
        .hasSize(1);
    Terminal.Result again = terminal.ok("realize", stage, "--rebuild", "--cores", "1");
    assertThat(again.out().lines().filter(line -> line.startsWith("rref"))).hasSize(2);
  }

  @Test
  void saysWhichBuildFailedAndWhereItsLogIs() {
    Terminal.Result result = terminal.run("realize", BROKEN).ends(3);
    assertThat(result.err())
        .contains("stagewright: The build of broken failed", "out of paper 1", "its log")
        .contains("  at             " + BROKEN + ".breakDown(Broken.java:");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void saysOnceWhatCannotBeSavedAndShowsNoGeneratedCode() {
    String err = terminal.run("realize", HOLE).ends(3).err();
    assertThat(err)
        .contains("The output out cannot be saved: out[1]: it is null")
        .containsOnlyOnce("it is null")
        .doesNotContain("  at  ", "HoleStageDRef");
  }

  @Test
  void saysOnceWhatAnExceptionRepeatsAndShowsTheAuthorsLine() {
    String err = terminal.run("realize", HOLE, "-c", "thrown=true").ends(3).err();
    assertThat(err).containsOnlyOnce("no paper").contains("  at             " + HOLE + ".leave(");
  }

  @Test
  void keepsGoingOnlyWhenAsked() {
    String[] command = {
      "realize",
      PAIR,
      "--cores",
      "1",
      "-c",
      "one.stage=" + BROKEN,
      "-c",
      "one.path=never.txt",
      "-c",
      "other.stage=" + REPEATED,
      "-c",
      "other.path=out.txt",
      "-c",
      "other.config.source.stage=" + INLINE,
      "-c",
      "other.config.source.config.filename=a.txt",
      "-c",
      "other.config.source.config.text=seven",
      "-c",
      "other.config.source.path=a.txt",
    };
    terminal.run(command).ends(3);
    assertThat(terminal.ok("ls").out()).doesNotContain("repeated");
    String[] going = Arrays.copyOf(command, command.length + 1);
    going[command.length] = "--keep-going";
    terminal.run(going).ends(3);
    assertThat(terminal.ok("ls").out()).contains("repeated");
  }

  @Test
  void placesTheFaultsOfAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("config.json"), """
        {
          "times": "often",
          "source": {
            "stage": "dev.stagewright.stages.Inline",
            "config": {"filename": "a.txt", "tekst": "seven"},
            "path": "a.txt"
          }
        }
        """);
    String[] command = {"plan", REPEATED, "--json", file.toString()};
    assertThat(terminal.run(command).ends(4).err().lines())
        .containsExactly(
            "stagewright: %s:2:12: /times: Expected a whole number from -2147483648 to 2147483647, found \"often\""
                .formatted(file),
            file + ":5:37: /source/config/tekst: it has no field \"tekst\", did you mean text?");
    assertThat(terminal
            .run(
                "plan",
                REPEATED,
                "--json",
                file.toString(),
                "-c",
                "times=never",
                "-c",
                "source.config={}")
            .ends(4)
            .err()
            .lines())
        .containsExactly(
            "stagewright: source.config: filename is missing, and has no default",
            "source.config: text is missing, and has no default",
            "times: Expected a whole number from -2147483648 to 2147483647, found \"never\"");
  }

  @Test
  void refusesWhatCannotBeConfigured() throws Exception {
    assertThat(terminal.run("realize", "no.such.Stage").ends(4).err())
        .contains("no class no.such.Stage on the class path: check its name");
    assertThat(terminal.run("realize", "java.lang.String").ends(4).err())
        .contains("annotate the class @Stage");
    assertThat(terminal.run("realize", INLINE, "-c", "filename=a.txt").ends(4).err())
        .contains("text is missing");
    assertThat(
            terminal.run("realize", INLINE, "--json", "/nowhere.json").ends(4).err())
        .contains("Cannot read /nowhere.json");
    Path list = Files.writeString(folder.resolve("list.json"), "[]");
    assertThat(
            terminal.run("realize", INLINE, "--json", list.toString()).ends(4).err())
        .contains("list.json:1:1: it is no JSON object: write {");
    assertThat(terminal.run("realize", INLINE, "-c", "nonsense").ends(2).err())
        .contains("stagewright realize --help");
    assertThat(terminal.run("realize", INLINE, "--cores", "0").ends(2).err())
        .contains("--cores must be 1 or more");
  }
}
