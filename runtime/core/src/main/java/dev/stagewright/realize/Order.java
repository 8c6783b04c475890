package dev.stagewright.realize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps have all that they need, of those that are not done at first. */
final class Order {
  private final Map<Step, List<Step>> dependants = new HashMap<>();
  private final Map<Step, Integer> missing = new HashMap<>();
  private final Deque<Step> ready = new ArrayDeque<>();

  Order(List<Step> steps, Chosen done) {
    for (Step step : steps) {
      if (!done.has(step)) {
        List<Step> needed =
            step.dependencies().stream().filter(each -> !done.has(each)).toList();
        needed.forEach(
            each -> dependants.computeIfAbsent(each, key -> new ArrayList<>()).add(step));
        missing.put(step, needed.size());
        if (needed.isEmpty()) {
          ready.add(step);
        }
      }
    }
  }

  boolean hasNext() {
    return !ready.isEmpty();
  }

  Step next() {
    return ready.remove();
  }

  void done(Step step) {
    for (Step dependant : dependants.getOrDefault(step, List.of())) {
      if (missing.merge(dependant, -1, Integer::sum) == 0) {
        ready.add(dependant);
      }
    }
  }
}
