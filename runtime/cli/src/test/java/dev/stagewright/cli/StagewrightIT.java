package dev.stagewright.cli;

import static dev.stagewright.cli.testing.InstalledCommand.FILE;
import static dev.stagewright.cli.testing.InstalledCommand.LONGEST_SECONDS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.InstalledCommand;
import dev.stagewright.cli.testing.InstalledCommand.Ended;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file that the build makes, run as people run it. */
class StagewrightIT {
  private static final String INLINE = "dev.stagewright.stages.Inline";

  @TempDir
  Path folder;

  private InstalledCommand installed;

  @BeforeEach
  void install() {
    installed = new InstalledCommand(folder);
  }

  @Test
  void tellsItsVersionFromAnywhereAndThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("sw"), FILE);
    assertThat(installed.stagewright("--version").out())
        .matches("stagewright [0-9].* \\(Java .*\\)\n");
    assertThat(installed.run(Map.of(), link.toString(), "--version").out())
        .startsWith("stagewright ");
    String path = folder + ":" + System.getenv("PATH");
    assertThat(installed.run(Map.of("PATH", path), "sh", "-c", "sw --version").out())
        .startsWith("stagewright ");
  }

  @Test
  void saysWhatToDoWhereThereIsNoJava() throws Exception {
    Ended ended = installed.run(Map.of("JAVA_HOME", "/nowhere"), FILE.toString(), "--help");
    assertThat(ended.code()).isEqualTo(127);
    assertThat(ended.err())
        .contains("/nowhere/bin/java: install Java 17 or later, or set JAVA_HOME");
  }

  /** Runs in the locale in which cron, systemd and bare containers start it. */
  @Test
  void worksInUtf8WhateverTheLocale() throws Exception {
    Map<String, String> bare = Map.of("LC_ALL", "C");
    assertThat(installed.stagewright(
            bare, "realize", INLINE, "-c", "filename=größe.txt", "-c", "text=größe"))
        .returns(0, Ended::code);
    assertThat(installed.stagewright(bare, "cat", "inline/größe.txt"))
        .isEqualTo(new Ended(0, "größe", ""));
    assertThat(installed.stagewright(bare, "verify").code()).isZero();
  }

  @Test
  void endsWithItsExitCodes() throws Exception {
    assertThat(installed
            .stagewright("realize", INLINE, "-c", "filename=a", "-c", "text=b")
            .code())
        .isZero();
    assertThat(installed.stagewright("gc", "--json").code()).isEqualTo(1);
    assertThat(installed.stagewright("--bogus").code()).isEqualTo(2);
    assertThat(installed
            .stagewright(
                "realize", "dev.stagewright.stages.command.Command", "-c", "command=[\"false\"]")
            .code())
        .isEqualTo(3);
    assertThat(installed.stagewright("show", "nothing").code()).isEqualTo(4);
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
    assertThat(installed.run(Map.of(), "bash", "-c", script).out())
        .isEqualTo("realize\n--keep-going\n");
  }

  @Test
  void writesValidZsh() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")));
    Files.writeString(
        folder.resolve("script.zsh"), installed.stagewright("completion", "zsh").out(), UTF_8);
    assertThat(installed
            .run(Map.of(), "zsh", "-n", folder.resolve("script.zsh").toString())
            .code())
        .isZero();
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws Exception {
    String script = "set -o pipefail; %s completion bash | head -n 1".formatted(FILE);
    Ended ended = installed.run(Map.of(), "bash", "-c", script);
    assertThat(ended.out().lines()).hasSize(1);
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void leavesNoLockWhenInterrupted() throws Exception {
    Path gate = folder.resolve("gate");
    assertThat(installed.run(Map.of(), "mkfifo", gate.toString()).code()).isZero();
    String[] command = {
      "env", // in the background of a script all are started deaf to SIGINT, unless told otherwise
      "--default-signal=INT",
      FILE.toString(),
      "realize",
      "dev.stagewright.stages.command.Command",
      "-c",
      "command=[\"sh\",\"-c\",\"cat %s > $out/said\"]".formatted(gate),
    };
    Process first = installed.prepared(List.of(command), Map.of()).start();
    List<ProcessHandle> started;
    // A pipe opens for writing once somebody reads it, and here nobody writes to it yet.
    try (OutputStream held = Files.newOutputStream(gate)) {
      held.flush();
      started = first.descendants().toList();
      assertThat(installed
              .run(Map.of(), "kill", "-INT", String.valueOf(first.pid()))
              .code())
          .isZero();
      assertThat(first.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(first.exitValue()).isEqualTo(130);
    for (ProcessHandle each : started) {
      each.onExit().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    Process second = installed.prepared(List.of(command), Map.of()).start();
    Files.writeString(gate, "go\n");
    assertThat(installed.end(second).code()).isZero();
    assertThat(installed.stagewright("cat", "command/out/said").out()).isEqualTo("go\n");
    try (Stream<Path> left = Files.list(folder.resolve("store/tmp"))) {
      assertThat(left).isEmpty();
    }
  }
}
