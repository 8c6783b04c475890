package dev.stagewright.realize;

import dev.stagewright.config.InputResolver;
import dev.stagewright.ref.DRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Stages that others take as objects: with their own inputs filled in, so that builds read these.
 */
final class Held {
  private Held() {}

  /** Those that a step takes as objects. */
  static List<Step> by(Step step) {
    List<Step> held = new ArrayList<>();
    step.derivation()
        .ifPresent(derivation -> derivation.configuration().resolvedValues(new InputResolver() {
          @Override
          public String files(DRef dref) {
            return "";
          }

          @Override
          public String object(DRef dref) {
            held.add(step.dependency(dref));
            return "";
          }
        }));
    return held;
  }

  /** All that builds of steps read. */
  static Set<Step> readBy(Collection<Step> steps) {
    Set<Step> read = new LinkedHashSet<>();
    Set<Step> met = new LinkedHashSet<>(steps);
    Deque<Step> pending = new ArrayDeque<>(met);
    while (!pending.isEmpty()) {
      Step step = pending.pop();
      read.addAll(step.dependencies());
      for (Step held : by(step)) {
        if (met.add(held)) {
          pending.push(held);
        }
      }
    }
    return read;
  }
}
