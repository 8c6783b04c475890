package dev.stagewright.internal.realize;

import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.config.CanonicalConfiguration;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.ref.RRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The matching realizations of the completed part of a derivation graph. */
public final class MatchResults {
  private final List<List<DiskRealization>> realizations;

  MatchResults(int steps) {
    this.realizations = new ArrayList<>(Collections.nCopies(steps, List.of()));
  }

  /** Adds one or more realizations of a node. */
  void put(PlanNode node, List<DiskRealization> matched) {
    realizations.set(node.place(), matched);
  }

  public boolean has(PlanNode node) {
    return !of(node).isEmpty();
  }

  public List<DiskRealization> of(PlanNode node) {
    return realizations.get(node.place());
  }

  /** Returns the context of a node whose dependencies are all complete. */
  public Context context(PlanNode node) {
    List<RRef> taken = new ArrayList<>(node.dependencies().size());
    for (PlanNode dependency : node.dependencies()) {
      List<DiskRealization> matched = of(dependency);
      if (matched.size() > 1) {
        refuseSeveral(node, dependency);
      }
      matched.forEach(realized -> taken.add(realized.rref()));
    }
    return Context.of(taken);
  }

  private void refuseSeveral(PlanNode taker, PlanNode dependency) {
    boolean takesOne = taker.derivation().stream()
        .flatMap(derivation ->
            CanonicalConfiguration.of(derivation.configuration()).dependencies().stream())
        .filter(place -> place.origin().dref().equals(dependency.dref()))
        .anyMatch(place -> !place.many());
    if (takesOne) {
      List<RRef> rrefs = of(dependency).stream().map(DiskRealization::rref).toList();
      throw new RealizeException(
          taker.dref(),
          "It takes one realization of %s, whose matcher yields %s: %s. Take a List, or choose with another matcher"
              .formatted(dependency.dref(), rrefs.size(), rrefs),
          null);
    }
  }
}
