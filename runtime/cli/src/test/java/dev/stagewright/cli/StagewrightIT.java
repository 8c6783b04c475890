package dev.stagewright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file that the build makes, run as people run it. */
class StagewrightIT {
  private static final Path FILE = Path.of(System.getProperty("stagewright.file"));
  private static final String INLINE = "dev.stagewright.stages.Inline";
  private static final int LONGEST_SECONDS = 120;

  @TempDir
  Path folder;

  private record Ended(int code, String out, String err) {}

  private ProcessBuilder prepared(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("STAGEWRIGHT_STORE", folder.resolve("store").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return builder
        .redirectInput(new File("/dev/null"))
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile());
  }

  private Ended run(Map<String, String> environment, String... command) throws Exception {
    return end(prepared(List.of(command), environment).start());
  }

  private Ended end(Process process) throws Exception {
    try {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Ended(
          process.exitValue(),
          Files.readString(folder.resolve("out")),
          Files.readString(folder.resolve("err")));
    } finally {
      process.destroyForcibly();
    }
  }

  private Ended stagewright(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(FILE.toString()));
    command.addAll(List.of(arguments));
    return run(Map.of(), command.toArray(String[]::new));
  }

  @Test
  void tellsItsVersionFromAnywhereAndThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("sw"), FILE);
    assertThat(stagewright("--version").out()).matches("stagewright [0-9].* \\(Java .*\\)\n");
    assertThat(run(Map.of(), link.toString(), "--version").out()).startsWith("stagewright ");
    String path = folder + ":" + System.getenv("PATH");
    assertThat(run(Map.of("PATH", path), "sh", "-c", "sw --version").out())
        .startsWith("stagewright ");
  }

  @Test
  void saysWhatToDoWhereThereIsNoJava() throws Exception {
    Ended ended = run(Map.of("JAVA_HOME", "/nowhere"), FILE.toString(), "--help");
    assertThat(ended.code()).isEqualTo(127);
    assertThat(ended.err())
        .contains("/nowhere/bin/java: install Java 17 or later, or set JAVA_HOME");
  }

  @Test
  void endsWithItsExitCodes() throws Exception {
    assertThat(
            stagewright("realize", INLINE, "-c", "filename=a", "-c", "text=b").code())
        .isZero();
    assertThat(stagewright("gc", "--json").code()).isEqualTo(1);
    assertThat(stagewright("--bogus").code()).isEqualTo(2);
    assertThat(stagewright(
                "realize", "dev.stagewright.stages.command.Command", "-c", "command=[\"false\"]")
            .code())
        .isEqualTo(3);
    assertThat(stagewright("show", "nothing").code()).isEqualTo(4);
  }

  /** A count, since time depends on what else the machine does. */
  @Test
  void readsLittleToHelp() throws Exception {
    Ended ended = run(
        Map.of("STAGEWRIGHT_JAVA_OPTIONS", "-Xlog:class+load:file=" + folder.resolve("loaded")),
        FILE.toString(),
        "--help");
    assertThat(ended.code()).isZero();
    List<String> loaded = Files.readAllLines(folder.resolve("loaded"));
    assertThat(loaded)
        .anyMatch(line -> line.contains("dev.stagewright.cli.Menu"))
        .noneMatch(line -> line.contains("com.fasterxml.jackson"))
        .noneMatch(line -> line.contains("org.slf4j"))
        .noneMatch(
            line -> line.contains("dev.stagewright.") && !line.contains("dev.stagewright.cli."));
  }

  @Test
  void completesWordsInBash() throws Exception {
    String script = """
        source <(%1$s completion bash)
        COMP_WORDS=(stagewright rea); COMP_CWORD=1; COMP_LINE='stagewright rea'; COMP_POINT=15
        _complete_stagewright stagewright rea stagewright
        echo "${COMPREPLY[@]}"
        COMP_WORDS=(stagewright realize --keep); COMP_CWORD=2
        _complete_stagewright stagewright --keep realize
        echo "${COMPREPLY[@]}"
        """.formatted(FILE);
    assertThat(run(Map.of(), "bash", "-c", script).out()).isEqualTo("realize\n--keep-going\n");
  }

  @Test
  void completionIsZsh() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")));
    Files.writeString(
        folder.resolve("script.zsh"), stagewright("completion", "zsh").out(), UTF_8);
    assertThat(
            run(Map.of(), "zsh", "-n", folder.resolve("script.zsh").toString()).code())
        .isZero();
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws Exception {
    String script = "set -o pipefail; %s completion bash | head -n 1".formatted(FILE);
    Ended ended = run(Map.of(), "bash", "-c", script);
    assertThat(ended.out().lines()).hasSize(1);
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void leavesNoLockWhenInterrupted() throws Exception {
    Path gate = folder.resolve("gate");
    assertThat(run(Map.of(), "mkfifo", gate.toString()).code()).isZero();
    String[] command = {
      "env", // in the background of a script all are started deaf to SIGINT, unless told otherwise
      "--default-signal=INT",
      FILE.toString(),
      "realize",
      "dev.stagewright.stages.command.Command",
      "-c",
      "command=[\"sh\",\"-c\",\"cat %s > $out/said\"]".formatted(gate),
    };
    Process first = prepared(List.of(command), Map.of()).start();
    List<ProcessHandle> started;
    // A pipe opens for writing once somebody reads it, and here nobody writes to it yet.
    try (OutputStream held = Files.newOutputStream(gate)) {
      held.flush();
      started = first.descendants().toList();
      assertThat(run(Map.of(), "kill", "-INT", String.valueOf(first.pid())).code())
          .isZero();
      assertThat(first.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(first.exitValue()).isEqualTo(130);
    for (ProcessHandle each : started) {
      each.onExit().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    Process second = prepared(List.of(command), Map.of()).start();
    Files.writeString(gate, "go\n");
    assertThat(end(second).code()).isZero();
    assertThat(stagewright("cat", "command/out/said").out()).isEqualTo("go\n");
    try (Stream<Path> left = Files.list(folder.resolve("store/tmp"))) {
      assertThat(left).isEmpty();
    }
  }
}
