package dev.stagewright.stages.command;

import dev.stagewright.internal.process.ProcessTable;
import dev.stagewright.internal.process.RunningProcess;
import dev.stagewright.stages.internal.Placeholder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The processes of a program that are not its descendants any more. They have its environment, with
 * the same {@code out}, or have files of the build open for writing.
 *
 * @param out the folder of the results
 * @param build the folder of the build, around it
 */
record BackgroundProcesses(Path out, Path build) {
  /** The time for a process to end, since it closes its output a moment before. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** The time for killed processes to end, longer where the disk is slow. */
  private static final Duration KILLING = Duration.ofSeconds(10);

  static BackgroundProcesses of(Path out, Path build) throws IOException {
    return new BackgroundProcesses(out.toAbsolutePath(), build.toRealPath());
  }

  /** Waits a moment, and stops and names the processes that have not ended. */
  List<String> endOrStop() throws InterruptedException {
    long start = System.nanoTime();
    boolean ended = true;
    for (RunningProcess process : running()) {
      ended &= process.endsWithin(GRACE.minusNanos(System.nanoTime() - start));
    }
    return ended ? List.of() : stop();
  }

  /** Stops and names the processes that run. An interruption is kept for later. */
  List<String> stop() {
    boolean interrupted = Thread.interrupted();
    Set<String> stopped = new LinkedHashSet<>();
    long start = System.nanoTime();
    List<RunningProcess> running = running();
    // What is killed may have started another meanwhile.
    while (!running.isEmpty() && System.nanoTime() - start < KILLING.toNanos()) {
      running.forEach(process -> stopped.add(process.toString()));
      running.forEach(process -> process.handle().destroyForcibly());
      try {
        for (RunningProcess process : running) {
          process.endsWithin(KILLING.minusNanos(System.nanoTime() - start));
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
      running = running();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return List.copyOf(stopped);
  }

  private List<RunningProcess> running() {
    return ProcessTable.others(process -> process.isGiven(Placeholder.OUT, out.toString())
        ? process.sees(out)
        : process.writesIn(build));
  }
}
