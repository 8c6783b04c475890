package dev.stagewright.realize;

import dev.stagewright.config.Dependency;
import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The realizations that count, of that part of a closure which is done. */
final class Chosen {
  private final Map<DRef, List<Realized>> realizations = new HashMap<>();

  void put(DRef dref, List<Realized> matched) {
    realizations.put(dref, matched);
  }

  boolean has(DRef dref) {
    return realizations.containsKey(dref);
  }

  List<Realized> of(DRef dref) {
    return realizations.getOrDefault(dref, List.of());
  }

  /** What a step will be built from, or was: all that it needs is done. */
  Context context(Step step) {
    Map<DRef, List<RRef>> taken = new HashMap<>();
    step.derivation()
        .ifPresent(derivation -> derivation
            .configuration()
            .dependencies()
            .forEach(dependency ->
                taken.put(dependency.origin().dref(), taken(step.dref(), dependency))));
    return Context.of(taken);
  }

  private List<RRef> taken(DRef taker, Dependency dependency) {
    DRef dref = dependency.origin().dref();
    List<RRef> rrefs = of(dref).stream().map(Realized::rref).toList();
    if (!dependency.many() && rrefs.size() > 1) {
      throw new RealizeException(
          taker,
          "It takes one realization of %s, whose matcher yields %d: %s. Take a List, or choose with another matcher"
              .formatted(dref, rrefs.size(), rrefs),
          null);
    }
    return rrefs;
  }
}
