package dev.stagewright.stages.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.TestBuildContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The processes that a program sends to the background: the build waits for them or fails, and
 * never has half a result.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell what runs")
@Timeout(60)
class BackgroundProcessesTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir
  Path folder;

  private final Command stage = new Command();
  private TestBuildContext build;
  private Path go;
  private Path told;

  @BeforeEach
  void prepare() throws Exception {
    go = pipe("go");
    told = pipe("told");
    build = TestBuildContext.in(folder);
    stage.inputs = Map.of("go", go, "told", told);
    stage.out = folder.resolve("out");
  }

  private Path pipe(String name) throws IOException, InterruptedException {
    Path pipe = folder.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  private CompletableFuture<Void> start(String script) {
    stage.command = List.of("sh", "-eu", "-c", script);
    CompletableFuture<Void> end = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        stage.run(build);
        end.complete(null);
      } catch (Throwable e) {
        end.completeExceptionally(e);
      }
    });
    thread.start();
    return end;
  }

  private ProcessHandle process() throws Exception {
    String pid = CompletableFuture.supplyAsync(() -> read(told)).get(20, TimeUnit.SECONDS);
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static String read(Path pipe) {
    try {
      return Files.readString(pipe);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads to the end even where the program ends at once, which by chance once failed. */
  @RepeatedTest(20)
  void waitsForAllThatHoldTheOutput() throws Exception {
    CompletableFuture<Void> end =
        start("echo early > \"$out/f\"; (read x < \"$go\"; echo late >> \"$out/f\"; echo late) &");
    Files.writeString(go, "x\n");
    end.get(20, TimeUnit.SECONDS);
    assertThat(folder.resolve("out/f")).hasContent("early\nlate");
    assertThat(build.lines()).last().isEqualTo("late");
  }

  /** Expects a wait longer than the time that ending processes get. */
  private static void assertWaits(CompletableFuture<Void> end) {
    assertThatThrownBy(() -> end.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
  }

  @Test
  void waitsHoweverLongTheProgramItselfHasEnded() throws Exception {
    Path first = pipe("first");
    stage.inputs = Map.of("go", go, "told", told, "first", first);
    CompletableFuture<Void> end = start("(read x < \"$go\"; echo late > \"$out/f\") &"
        + " echo $$ > \"$told\"; read x < \"$first\"");
    ProcessHandle program = process();
    Files.writeString(first, "x\n");
    program.onExit().get(20, TimeUnit.SECONDS);
    assertWaits(end);
    Files.writeString(go, "x\n");
    end.get(20, TimeUnit.SECONDS);
    assertThat(folder.resolve("out/f")).hasContent("late");
  }

  @Test
  void waitsForAProgramThatClosesItsOutput() throws Exception {
    CompletableFuture<Void> end =
        start("exec >&- 2>&-; echo $$ > \"$told\"; read x < \"$go\"; echo all > \"$out/f\"");
    assertThat(process().isAlive()).isTrue();
    assertWaits(end);
    Files.writeString(go, "x\n");
    end.get(20, TimeUnit.SECONDS);
    assertThat(folder.resolve("out/f")).hasContent("all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(echo $$ > /dev/null; exec sh -c 'echo $$ > \"$told\"; read x < \"$go\"') > /dev/null 2>&1 & ",
        "nohup sh -c 'echo $$ > \"$told\"; read x < \"$go\"' > /dev/null 2>&1 & ",
        "setsid sh -c 'echo $$ > \"$told\"; read x < \"$go\"' > /dev/null 2>&1 & ",
        "(setsid sh -c 'trap \"\" HUP INT TERM; echo $$ > \"$told\"; read x < \"$go\"' > /dev/null 2>&1 &); ",
        "env -i setsid sh -c 'echo $$ > \"$1\"; read x < \"$2\"' sh \"$told\" \"$go\" > \"$out/f\" 2>&1 & ",
        "env -i setsid sh -c 'echo $$ > \"$1\"; read x < \"$2\"' sh \"$told\" \"$go\" > log 2>&1 & ",
      })
  void refusesWhatIsLeftAndNamesIt(String background) throws Exception {
    CompletableFuture<Void> end = start(background + " echo early > \"$out/g\"");
    ProcessHandle process = process();
    CommandException e = failure(end);
    assertThat(e)
        .hasMessageContaining("sh ended and left running:\n    process ")
        .hasMessageContaining("read x <")
        .hasMessageContaining("Wait for them in the command");
    assertThat(e.exitCode()).hasValue(0);
    assertThat(process.onExit()).succeedsWithin(SOON);
  }

  private static CommandException failure(CompletableFuture<Void> end) {
    ExecutionException e =
        catchThrowableOfType(ExecutionException.class, () -> end.get(20, TimeUnit.SECONDS));
    assertThat(e).as("a failure").isNotNull().hasCauseInstanceOf(CommandException.class);
    return (CommandException) Objects.requireNonNull(e.getCause());
  }

  @Test
  void stopsWhatAFailedProgramLeft() throws Exception {
    CompletableFuture<Void> end =
        start("setsid sh -c 'echo $$ > \"$told\"; read x < \"$go\"' > /dev/null 2>&1 & exit 3");
    ProcessHandle process = process();
    assertThat(failure(end).exitCode()).hasValue(3);
    assertThat(process.onExit()).succeedsWithin(SOON);
  }

  /** Programs close their output before they end. */
  @Test
  void doesNotBlameWhatIsAboutToEnd() throws Exception {
    Files.createDirectory(stage.out);
    ProcessBuilder builder = new ProcessBuilder("cat");
    builder.environment().put("out", stage.out.toAbsolutePath().toString());
    Process ending = builder.start();
    FutureTask<List<String>> named =
        new FutureTask<>(BackgroundProcesses.of(stage.out, folder)::endOrStop);
    Thread waiting = new Thread(named);
    waiting.start();
    while (!named.isDone() && waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    ending.getOutputStream().close();
    assertThat(named.get(20, TimeUnit.SECONDS)).isEmpty();
    assertThat(ending.waitFor()).as("it ended by itself").isZero();
  }

  @Test
  void stopsInTheBackgroundWhenInterrupted() throws Exception {
    stage.command = List.of(
        "sh",
        "-c",
        "(setsid sh -c 'trap \"\" TERM; echo $$ > \"$told\"; read x < \"$go\"' > /dev/null 2>&1 &);"
            + " read x < \"$go\"");
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        stage.run(build);
      } catch (Throwable e) {
        thrown.complete(e);
      }
    });
    thread.start();
    ProcessHandle process = process();
    thread.interrupt();
    assertThat(thrown.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(process.onExit()).succeedsWithin(SOON);
  }

  /** Stops a process that would write to the folder of this build, which has the same path. */
  @Test
  void stopsWhatABuildLeftThatWasKilled() throws Exception {
    Files.createDirectory(stage.out);
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", "read x < \"$go\"");
    builder.environment().put("go", go.toString());
    builder.environment().put("out", stage.out.toAbsolutePath().toString());
    Process left = builder.start();
    try {
      start("echo all > \"$out/f\"").get(20, TimeUnit.SECONDS);
      assertThat(left.onExit()).succeedsWithin(SOON);
      assertThat(build.lines()).anyMatch(line -> line.startsWith("Stopped process " + left.pid()));
    } finally {
      left.destroyForcibly();
    }
  }
}
