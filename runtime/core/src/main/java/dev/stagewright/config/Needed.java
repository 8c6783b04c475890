package dev.stagewright.config;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a configuration refers to, each derivation once, however many places mention it. */
final class Needed {
  private static final Comparator<Origin> BARE_NAMES_LAST =
      Comparator.comparing(Origin::dref).thenComparing(origin -> origin instanceof DRef);

  private Needed() {}

  /** Orders by name; of two places the first that knows more than the name counts. */
  static List<Origin> of(List<Dependency> dependencies) {
    List<Origin> origins = new ArrayList<>(dependencies.size());
    for (Dependency dependency : dependencies) {
      origins.add(dependency.origin());
    }
    if (origins.size() > 1) { // most stages need nothing, or one
      origins.sort(BARE_NAMES_LAST);
      return List.copyOf(distinct(origins));
    }
    return List.copyOf(origins);
  }

  private static List<Origin> distinct(List<Origin> sorted) {
    List<Origin> needed = new ArrayList<>(sorted.size());
    for (Origin origin : sorted) {
      if (needed.isEmpty() || !needed.get(needed.size() - 1).dref().equals(origin.dref())) {
        needed.add(origin);
      }
    }
    return needed;
  }
}
