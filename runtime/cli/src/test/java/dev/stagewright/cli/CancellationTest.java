package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.CommandProcess;
import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.FailureRecord;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command when it is told to end while it builds. */
@Timeout(60)
class CancellationTest {
  private static final String[] REALIZE = {
    "realize", "dev.stagewright.stages.command.Command", "-c", "command=[\"sleep\",\"1000\"]"
  };

  @TempDir
  Path folder;

  private Process realizing() throws Exception {
    // In the background of a script all are started deaf to SIGINT, unless told otherwise.
    ProcessBuilder builder = new ProcessBuilder("env", "--default-signal=INT");
    builder.command().addAll(CommandProcess.words(List.of(), List.of(REALIZE)));
    builder.environment().put("STAGEWRIGHT_STORE", folder.toString());
    return builder.redirectErrorStream(true).start();
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void aSignalStopsTheBuildAndIsTold(String signal, int code) throws Exception {
    Process command = realizing();
    try (BufferedReader out = command.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.matches("command +building")) {
        line = out.readLine();
      }
      new ProcessBuilder("kill", "-" + signal, "" + command.pid()).start().waitFor();
      assertThat(out.lines().collect(Collectors.joining("\n")))
          .contains("failed; what it left")
          .doesNotContain("WARN", "BuildLog");
      assertThat(command.waitFor()).isEqualTo(code);
    } finally {
      command.destroyForcibly();
    }
    assertThat(command.descendants()).isEmpty();
    DiskStore store = DiskStore.open(folder);
    assertThat(store.failures()).hasSize(1);
    FailureRecord failure = store.failures().get(0);
    assertThat(failure.log()).content().contains("Stopped. The process was told to end");
    assertThat(store.names(failure.dref())).isEmpty();
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void anInterruptionEndsWithTheSameCode() throws Exception {
    Terminal terminal = Terminal.on(folder);
    Terminal.Result[] result = new Terminal.Result[1];
    Thread thread = new Thread(() -> result[0] = terminal.run(REALIZE));
    thread.start();
    while (ProcessHandle.current().children().noneMatch(CancellationTest::isSleep)) {
      Thread.onSpinWait();
    }
    thread.interrupt();
    thread.join(TimeUnit.SECONDS.toMillis(50));
    result[0].ends(ExitCodes.STOPPED);
    assertThat(result[0].err()).contains("stagewright: Interrupted while realizing");
  }

  private static boolean isSleep(ProcessHandle process) {
    return process.info().command().filter(name -> name.endsWith("sleep")).isPresent();
  }
}
