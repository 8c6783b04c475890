package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.CommandProcess;
import dev.stagewright.cli.testing.CommandProcess.Ended;
import dev.stagewright.internal.store.DiskStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of a stage ends the process: that is no success. */
@Timeout(60)
class SystemExitGuardTest {
  private static final String STAGES = "dev.stagewright.cli.testing.stages.";

  @TempDir
  Path folder;

  private Ended run(String... arguments) throws Exception {
    return CommandProcess.run(folder, Map.of(), List.of(arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"itself", "thread"})
  void reportsAnExitInABuildAsAFailure(String how) throws Exception {
    Ended ended = run("realize", STAGES + "Exiting", "-c", "how=" + how);
    assertThat(ended.said())
        .contains("stagewright: The build of exiting failed", "System.exit was called at ")
        .contains("stages.Exiting", "(Exiting.java:", "what it left", "its log")
        .doesNotContain("\tat ");
    assertThat(ended.code()).isEqualTo(ExitCodes.FAILED);
    DiskStore store = DiskStore.open(folder);
    assertThat(store.failures()).hasSize(1);
    assertThat(store.failures().get(0).log())
        .content()
        .contains("System.exit was called", "\tat " + STAGES + "Exiting");
    assertThat(store.derivations()).isEmpty();
  }

  /** Stops all builds, since a task of a shared pool belongs to none of them. */
  @Test
  void stopsAllBuildsAfterAnExitInASharedPool() throws Exception {
    Ended ended = run("realize", STAGES + "Exiting", "-c", "how=pool");
    assertThat(ended.said())
        .contains("System.exit was called at " + STAGES + "Exiting.exit(Exiting.java:");
    assertThat(ended.code()).isEqualTo(ExitCodes.FAILED);
    DiskStore store = DiskStore.open(folder);
    assertThat(store.failures()).hasSize(1);
    assertThat(store.failures().get(0).log()).content().contains("System.exit was called at ");
    assertThat(store.derivations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"realize", "plan"})
  void reportsAnExitBeforeABuildAsAFailure(String command) throws Exception {
    Ended ended = run(command, STAGES + "ExitingEarly");
    assertThat(ended.said())
        .contains("stagewright: System.exit was called at ", "ExitingEarly.end(ExitingEarly.java:");
    assertThat(ended.code()).isEqualTo(ExitCodes.FAILED);
  }

  @Test
  void whatCannotBePrintedLeavesEvidence() throws Exception {
    Ended ended = run("realize", STAGES + "Rogue");
    assertThat(ended.said())
        .contains("The build of rogue failed", "Rogue$Unprintable, whose message cannot be read");
    assertThat(ended.code()).isEqualTo(ExitCodes.FAILED);
    assertThat(DiskStore.open(folder).failures()).hasSize(1);
  }

  @Test
  void leavesTheExitCodeOfTheCommandAlone() throws Exception {
    assertThat(run("ls", "--help").code()).isZero();
    assertThat(run("ls", "--no-such").code()).isEqualTo(2);
  }
}
