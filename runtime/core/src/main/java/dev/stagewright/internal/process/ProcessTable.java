package dev.stagewright.internal.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The processes that Linux lists in {@code /proc}. Java itself finds only the descendants of a live
 * process, and loses a process whose parent has ended.
 */
public final class ProcessTable {
  private static final Path PROC = Path.of("/proc");

  /** The unit in which Linux counts the start times of processes. */
  private static final int TICKS_PER_SECOND = 100;

  private ProcessTable() {}

  /**
   * Returns the other processes that fulfil a condition, or none if there is no {@code /proc}.
   *
   * @param condition the condition; files of a process that may not be read are empty
   * @return those that have not ended
   */
  public static List<RunningProcess> others(Predicate<RunningProcess> condition) {
    List<RunningProcess> found = new ArrayList<>();
    long self = ProcessHandle.current().pid();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path entry : entries) {
        long pid = Long.parseLong(entry.getFileName().toString());
        // Before anything is read: the handle notices if another process takes the number later.
        Optional<ProcessHandle> handle = pid == self ? Optional.empty() : ProcessHandle.of(pid);
        handle
            .map(process -> new RunningProcess(process, entry))
            .filter(process -> process.isAlive() && condition.test(process))
            .ifPresent(found::add);
      }
    } catch (IOException e) {
      return List.of();
    }
    return found;
  }

  /**
   * Returns the processes that descend from this one and have lost their parent. They are still in
   * its group, unless they left that too.
   *
   * @param since the time of {@link #now} before which none of them started
   * @return those that have not ended
   */
  public static List<RunningProcess> orphans(long since) {
    Optional<ProcessStatus> own = ProcessStatus.of(PROC.resolve("self"));
    if (own.isEmpty()) {
      return List.of();
    }
    long group = own.get().group();
    return others(process -> process
        .status()
        .filter(status -> status.group() == group && status.start() >= since)
        .filter(status -> groupOf(status.parent()) != group)
        .isPresent());
  }

  private static long groupOf(long pid) {
    return ProcessStatus.of(PROC.resolve(Long.toString(pid)))
        .map(ProcessStatus::group)
        .orElse(0L);
  }

  /**
   * Returns the time by the clock of process starts.
   *
   * @return hundredths of a second; 0 if there is no {@code /proc}
   */
  public static long now() {
    try {
      String seconds = Files.readString(PROC.resolve("uptime")).split(" ", 2)[0];
      return (long) (Double.parseDouble(seconds) * TICKS_PER_SECOND);
    } catch (IOException e) {
      return 0;
    }
  }
}
