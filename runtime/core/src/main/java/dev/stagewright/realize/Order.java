package dev.stagewright.realize;

import dev.stagewright.ref.DRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps have all that they need. */
final class Order {
  private final Map<DRef, List<Step>> dependants = new HashMap<>();
  private final Map<DRef, Integer> missing = new HashMap<>();
  private final Deque<Step> ready = new ArrayDeque<>();

  Order(List<Step> steps) {
    for (Step step : steps) {
      missing.put(step.dref(), step.dependencies().size());
      step.dependencies()
          .forEach(
              dref -> dependants.computeIfAbsent(dref, key -> new ArrayList<>()).add(step));
      if (step.dependencies().isEmpty()) {
        ready.add(step);
      }
    }
  }

  boolean hasNext() {
    return !ready.isEmpty();
  }

  Step next() {
    return ready.remove();
  }

  void done(DRef dref) {
    for (Step dependant : dependants.getOrDefault(dref, List.of())) {
      if (missing.merge(dependant.dref(), -1, Integer::sum) == 0) {
        ready.add(dependant);
      }
    }
  }
}
