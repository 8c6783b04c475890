package dev.stagewright.realize;

import dev.stagewright.context.Context;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoredRealization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The realizations that count, of that part of a closure which is done. */
final class Chosen {
  private final List<List<StoredRealization>> realizations;

  Chosen(int steps) {
    this.realizations = new ArrayList<>(Collections.nCopies(steps, List.of()));
  }

  /** One or more. */
  void put(Step step, List<StoredRealization> matched) {
    realizations.set(step.place(), matched);
  }

  boolean has(Step step) {
    return !of(step).isEmpty();
  }

  List<StoredRealization> of(Step step) {
    return realizations.get(step.place());
  }

  /** What a step will be built from, or was: all that it needs is done. */
  Context context(Step step) {
    List<RRef> taken = new ArrayList<>(step.dependencies().size());
    for (Step dependency : step.dependencies()) {
      List<StoredRealization> matched = of(dependency);
      if (matched.size() > 1) {
        refuseSeveral(step, dependency);
      }
      matched.forEach(realized -> taken.add(realized.rref()));
    }
    return Context.of(taken);
  }

  private void refuseSeveral(Step taker, Step dependency) {
    boolean takesOne = taker.derivation().stream()
        .flatMap(derivation -> derivation.configuration().dependencies().stream())
        .filter(place -> place.origin().dref().equals(dependency.dref()))
        .anyMatch(place -> !place.many());
    if (takesOne) {
      List<RRef> rrefs = of(dependency).stream().map(StoredRealization::rref).toList();
      throw new RealizeException(
          taker.dref(),
          "It takes one realization of %s, whose matcher yields %s: %s. Take a List, or choose with another matcher"
              .formatted(dependency.dref(), rrefs.size(), rrefs),
          null);
    }
  }
}
