package dev.stagewright.internal.realize;

import static java.util.stream.Collectors.toSet;

import dev.stagewright.internal.process.ProcessTable;
import dev.stagewright.internal.process.RunningProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processes that builds start. Nobody can tell which of those side by side has started one, so
 * they are counted once the last of them ends.
 */
final class ChildProcesses {
  /** As wide as what it counts: the children of this process. */
  private static final ChildProcesses OURS = new ChildProcesses();

  private int builds;
  private Set<Long> before = Set.of();
  private long since;

  private ChildProcesses() {}

  static ChildProcesses ours() {
    return OURS;
  }

  /** Tells since when what they start counts. */
  synchronized long begin() {
    if (builds++ == 0) {
      since = ProcessTable.now();
      before =
          alive().stream().map(RunningProcess::handle).map(ProcessHandle::pid).collect(toSet());
    }
    return since;
  }

  /** Gives what is left, if no other build runs. */
  synchronized List<RunningProcess> end() {
    return --builds > 0
        ? List.of()
        : alive().stream()
            .filter(process -> !before.contains(process.handle().pid()))
            .toList();
  }

  /** Lists the processes begun since then that have a file open for writing in a folder. */
  static List<RunningProcess> writingIn(Path folder, long start) {
    return haveBeen()
        ? ProcessTable.others(process -> process.startedSince(start) && process.writesIn(folder))
        : List.of();
  }

  /** Descendants, and those that were descendants until their parent ended. */
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
   * To list all processes takes as long as a small build; the JDK has a thread for each child, for
   * a minute after its end.
   */
  private static boolean haveBeen() {
    return BuildThreadFactory.in(BuildThreadFactory.everything())
        .anyMatch(thread -> thread.getName().startsWith("process reaper"));
  }
}
