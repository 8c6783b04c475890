package dev.stagewright.stages.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.TestBuildContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramRunTest {
  @TempDir
  Path folder;

  @Test
  void killsTheProgramAndWhatItStarted() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Command stage = new Command();
    stage.command = List.of("sh", "-c", "(sleep 600 & echo $! > {pipe}; wait); echo on");
    stage.inputs = Map.of("pipe", pipe);
    stage.out = folder.resolve("out");
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        stage.run(TestBuildContext.in(folder));
        ended.complete(null);
      } catch (Throwable e) {
        ended.completeExceptionally(e);
      }
    });
    thread.start();
    long pid = Long.parseLong(Files.readString(pipe).strip());
    ProcessHandle sleeper = ProcessHandle.of(pid).orElseThrow();
    assertThat(sleeper.isAlive()).isTrue();

    thread.interrupt();

    assertThatThrownBy(() -> ended.get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(sleeper.onExit()).succeedsWithin(Duration.ofSeconds(20));
  }
}
