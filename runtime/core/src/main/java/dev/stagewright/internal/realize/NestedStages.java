package dev.stagewright.internal.realize;

import dev.stagewright.internal.config.CanonicalConfiguration;
import dev.stagewright.internal.config.InputResolver;
import dev.stagewright.ref.DRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Stages that others take as objects, with their own inputs filled in, which builds therefore read.
 */
public final class NestedStages {
  private NestedStages() {}

  /** Returns the dependencies that a node takes as objects. */
  static List<PlanNode> by(PlanNode node) {
    List<PlanNode> held = new ArrayList<>();
    node.derivation()
        .ifPresent(derivation -> CanonicalConfiguration.of(derivation.configuration())
            .resolvedValues(new InputResolver() {
              @Override
              public String files(DRef dref) {
                return "";
              }

              @Override
              public String object(DRef dref) {
                held.add(node.dependency(dref));
                return "";
              }
            }));
    return held;
  }

  /** Returns all nodes that the builds of some nodes read. */
  public static Set<PlanNode> readBy(Collection<PlanNode> steps) {
    Set<PlanNode> read = new LinkedHashSet<>();
    Set<PlanNode> met = new LinkedHashSet<>(steps);
    Deque<PlanNode> pending = new ArrayDeque<>(met);
    while (!pending.isEmpty()) {
      PlanNode node = pending.pop();
      read.addAll(node.dependencies());
      for (PlanNode held : by(node)) {
        if (met.add(held)) {
          pending.push(held);
        }
      }
    }
    return read;
  }
}
