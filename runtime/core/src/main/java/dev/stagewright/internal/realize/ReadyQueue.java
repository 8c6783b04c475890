package dev.stagewright.internal.realize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A queue of the nodes whose dependencies are complete. */
final class ReadyQueue {
  private final Map<PlanNode, List<PlanNode>> dependants = new HashMap<>();
  private final Map<PlanNode, Integer> missing = new HashMap<>();
  private final Deque<PlanNode> ready = new ArrayDeque<>();

  ReadyQueue(List<PlanNode> steps, MatchResults done) {
    for (PlanNode node : steps) {
      if (!done.has(node)) {
        List<PlanNode> needed =
            node.dependencies().stream().filter(each -> !done.has(each)).toList();
        needed.forEach(
            each -> dependants.computeIfAbsent(each, key -> new ArrayList<>()).add(node));
        missing.put(node, needed.size());
        if (needed.isEmpty()) {
          ready.add(node);
        }
      }
    }
  }

  boolean hasNext() {
    return !ready.isEmpty();
  }

  PlanNode next() {
    return ready.remove();
  }

  void done(PlanNode node) {
    for (PlanNode dependant : dependants.getOrDefault(node, List.of())) {
      if (missing.merge(dependant, -1, Integer::sum) == 0) {
        ready.add(dependant);
      }
    }
  }
}
