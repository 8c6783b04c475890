package dev.stagewright.internal.realize;

import static java.util.stream.Collectors.toSet;

import dev.stagewright.internal.process.ProcessTable;
import dev.stagewright.internal.process.RunningProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The child processes of builds. A child cannot be assigned to one of several concurrent builds, so
 * children are counted once the last of these ends.
 */
final class ChildProcesses {
  /** Static, since the children belong to the process. */
  private static final ChildProcesses OURS = new ChildProcesses();

  private int builds;
  private Set<Long> before = Set.of();
  private long since;

  private ChildProcesses() {}

  static ChildProcesses ours() {
    return OURS;
  }

  /** Begins a build, and returns the time from which new children count. */
  synchronized long begin() {
    if (builds++ == 0) {
      since = ProcessTable.now();
      before =
          alive().stream().map(RunningProcess::handle).map(ProcessHandle::pid).collect(toSet());
    }
    return since;
  }

  /** Ends a build, and returns the remaining children if no other build runs. */
  synchronized List<RunningProcess> end() {
    return --builds > 0
        ? List.of()
        : alive().stream()
            .filter(process -> !before.contains(process.handle().pid()))
            .toList();
  }

  /** Lists the processes begun since a time with a file open for writing in a folder. */
  static List<RunningProcess> writingIn(Path folder, long start) {
    return haveBeen()
        ? ProcessTable.others(process -> process.startedSince(start) && process.writesIn(folder))
        : List.of();
  }

  /** Returns the living descendants, including those whose parent has ended. */
  private List<RunningProcess> alive() {
    return haveBeen()
        ? Stream.concat(
                ProcessHandle.current().descendants().map(RunningProcess::of),
                ProcessTable.orphans(since).stream())
            .distinct()
            .filter(RunningProcess::isAlive)
            .toList()
        : List.of();
  }

  /**
   * Returns whether there were children lately. Listing all processes takes as long as a small
   * build, but the JDK keeps a thread for each child until a minute after its end.
   */
  private static boolean haveBeen() {
    return BuildThreadFactory.in(BuildThreadFactory.everything())
        .anyMatch(thread -> thread.getName().startsWith("process reaper"));
  }
}
