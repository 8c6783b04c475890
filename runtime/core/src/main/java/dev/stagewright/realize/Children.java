package dev.stagewright.realize;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The processes that builds start. Nobody can tell which of those side by side has started one, so
 * they are counted once the last of them ends.
 */
final class Children {
  /** As wide as what it counts: the children of this process. */
  private static final Children OURS = new Children();

  private int builds;
  private Set<Long> before = Set.of();

  private Children() {}

  static Children ours() {
    return OURS;
  }

  synchronized void begin() {
    if (builds++ == 0) {
      before = alive().stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }
  }

  /** Gives what is left, if no other build runs. */
  synchronized List<ProcessHandle> end() {
    return --builds > 0
        ? List.of()
        : alive().stream().filter(process -> !before.contains(process.pid())).toList();
  }

  /** To list all processes takes as long as a small build; the JDK has a thread for each child. */
  private static List<ProcessHandle> alive() {
    boolean any = BuildThreads.in(BuildThreads.everything())
        .anyMatch(thread -> thread.getName().startsWith("process reaper"));
    return any
        ? ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList()
        : List.of();
  }
}
