package dev.stagewright.stages.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.TestBuildContext;
import dev.stagewright.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  @TempDir
  Path folder;

  private TestBuildContext build;
  private final Command stage = new Command();

  @BeforeEach
  void prepare() {
    build = TestBuildContext.in(folder);
    stage.out = folder.resolve("out");
    stage.inputs = Map.of();
  }

  private void run(String... command) throws IOException, InterruptedException {
    stage.command = List.of(command);
    stage.run(build);
  }

  private void shell(String script) throws IOException, InterruptedException {
    run("sh", "-eu", "-c", script);
  }

  private CommandException failure(String... command) {
    CommandException e = catchThrowableOfType(CommandException.class, () -> run(command));
    assertThat(e).as("a failure").isNotNull();
    return e;
  }

  /** Returns what was printed, without the first line of the log, the command itself. */
  private List<String> printed() {
    return build.lines().subList(1, build.lines().size());
  }

  @Test
  void keepsWhatIsWrittenToOut() throws Exception {
    shell("echo seven > \"$out/strokes\"; echo more > here");
    assertThat(folder.resolve("out/strokes")).hasContent("seven");
    assertThat(folder).isDirectoryContaining("glob:**/out");
    assertThat(Files.exists(folder.resolve("scratch"))).isFalse();
  }

  @Test
  void givesACleanEnvironment() throws Exception {
    stage.environment = Map.of("FLAGS", "-O2");
    run("env");
    assertThat(printed())
        .map(line -> line.substring(0, line.indexOf('=')))
        .containsExactlyInAnyOrder(
            "FLAGS",
            "HOME",
            "LC_ALL",
            "PATH",
            "SOURCE_DATE_EPOCH",
            "STAGEWRIGHT_CORES",
            "TMPDIR",
            "TZ",
            "out");
    assertThat(printed()).contains("FLAGS=-O2", "STAGEWRIGHT_CORES=" + build.cores());
  }

  @Test
  void worksInAnEmptyFolderOfItsOwn() throws Exception {
    shell("ls -A; touch \"$HOME/a\" \"$TMPDIR/a\"; ls -A; pwd");
    assertThat(printed())
        .singleElement()
        .asString()
        .startsWith(folder.toRealPath().toString());
  }

  /** Makes deep folders, as the scripts of autoconf do to measure how long a path may be. */
  @Test
  void foldersMayBeDeeperThanAnyPath() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/perl")), "there is no perl");
    shell("echo done > \"$out/f\"; perl -e 'for (1..3000) { mkdir \"a\"; chdir \"a\" }'");
    assertThat(folder.resolve("out/f")).hasContent("done");
    assertThat(folder.resolve("scratch")).doesNotExist();
  }

  @Test
  void setsWhatIsAskedFor() throws Exception {
    stage.environment = Map.of("HOME", "/nowhere", "TZ", "Europe/Berlin");
    shell("echo \"$HOME $TZ\"");
    assertThat(printed()).containsExactly("/nowhere Europe/Berlin");
  }

  @Test
  void replacesKnownNamesInBracesOnly() throws Exception {
    Path input = Files.writeString(folder.resolve("in.txt"), "seven");
    stage.inputs = Map.of("text", input);
    stage.environment = Map.of("n", "$1{text}");
    run("printf", "%s\n", "{text}", "{n}", "{other}", "{\"n\":{}}", "{ n }", "{out}/a", "${n}");
    assertThat(printed())
        .containsExactly(
            input.toString(),
            "$1{text}",
            "{other}",
            "{\"n\":{}}",
            "{ n }",
            stage.out + "/a",
            "$$1{text}");
  }

  @Test
  void readsInputsByTheirVariables() throws Exception {
    stage.inputs = Map.of("text", Files.writeString(folder.resolve("in.txt"), "seven"));
    shell("tr s S < \"$text\" > \"$out/a\"");
    assertThat(folder.resolve("out/a")).hasContent("Seven");
  }

  @Test
  void logsWhatIsPrintedLineByLine() throws Exception {
    shell("echo one; echo two >&2; printf 'a\\rb\\n\\nfour\\377'");
    assertThat(printed()).containsExactly("one", "two", "a", "b", "four\ufffd");
  }

  @Test
  void cutsLinesThatDoNotEnd() throws Exception {
    shell("head -c 20000 /dev/zero | tr '\\0' x");
    assertThat(printed()).map(String::length).containsExactly(8192, 8192, 20000 - 2 * 8192);
  }

  @Test
  void closesTheInput() throws Exception {
    run("cat");
    assertThat(printed()).isEmpty();
  }

  @Test
  void failsWithTheExitCodeAndTheLastLines() {
    CommandException e = failure("sh", "-c", "for i in $(seq 50); do echo line $i; done; exit 3");
    assertThat(e.exitCode()).hasValue(3);
    assertThat(e.lastLines())
        .isEqualTo(IntStream.rangeClosed(31, 50).mapToObj(i -> "line " + i).toList());
    assertThat(e.command()).startsWith("sh", "-c");
    assertThat(e)
        .hasMessageContaining("sh failed with exit code 3.")
        .hasMessageContaining("seq 50")
        .hasMessageContaining("\n    line 50");
    assertThat(folder.resolve("scratch/work")).isDirectory();
  }

  @Test
  void tellsOfSignals() {
    CommandException e = failure("sh", "-c", "kill -9 $$");
    assertThat(e.exitCode()).hasValue(137);
    assertThat(e).hasMessageContaining("as after signal 9").hasMessageContaining("printed nothing");
  }

  @Test
  void stopsAScriptAtItsFirstFailure() {
    assertThatThrownBy(() -> shell("false; echo on")).isInstanceOf(CommandException.class);
    assertThat(printed()).isEmpty();
  }

  @Test
  void saysThatThereIsNoSuchProgram() {
    CommandException e = failure("no-such-program", "--help");
    assertThat(e.exitCode()).isEmpty();
    assertThat(e)
        .hasMessageContaining("Cannot run no-such-program")
        .hasMessageContaining("searched for in " + System.getenv("PATH"));
  }

  @Test
  void looksForProgramsInThePathThatIsConfigured() throws Exception {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path program = Files.writeString(tools.resolve("greet"), "#!/bin/sh\necho hello $1\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    stage.environment = Map.of("PATH", tools + ":/usr/bin:/bin");
    stage.inputs = Map.of("tools", tools);
    run("greet", "you");
    run("{tools}/greet", "me");
    assertThat(build.lines()).contains("hello you", "hello me");
  }

  @Test
  void refusesNamesThatAreTakenOrNone() {
    stage.environment = Map.of("a", "1");
    stage.inputs = Map.of("a", folder);
    assertThatThrownBy(() -> run("true"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("\"a\" is the name of two");
    stage.inputs = Map.of("out", folder);
    assertThatThrownBy(() -> run("true")).hasMessageContaining("\"out\" is the name of two");
    stage.inputs = Map.of("a=b", folder);
    assertThatThrownBy(() -> run("true")).hasMessageContaining("cannot be the name of a variable");
  }

  @Test
  void deletesWhatTheProgramMadeReadOnly() throws Exception {
    shell("mkdir -p a/b; touch a/b/c; ln -s / link; chmod -R a-w a");
    assertThat(Files.exists(folder.resolve("scratch"))).isFalse();
  }
}
