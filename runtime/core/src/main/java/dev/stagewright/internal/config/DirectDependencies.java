package dev.stagewright.internal.config;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import java.util.ArrayList;
import java.util.List;

/** The derivations that a configuration refers to, each once, however many places mention it. */
public final class DirectDependencies {
  private DirectDependencies() {}

  /**
   * Returns the derivations ordered by name; of several places, the first that knows more than the
   * name counts.
   */
  public static List<Origin> of(List<Dependency> dependencies) {
    List<Origin> origins = new ArrayList<>(dependencies.size());
    for (Dependency dependency : dependencies) {
      origins.add(dependency.origin());
    }
    if (origins.size() > 1) { // most stages need nothing, or one
      origins.sort(DirectDependencies::bareNamesLast);
      return List.copyOf(distinct(origins));
    }
    return List.copyOf(origins);
  }

  private static int bareNamesLast(Origin one, Origin other) {
    int order = one.dref().compareTo(other.dref());
    return order == 0 ? Boolean.compare(one instanceof DRef, other instanceof DRef) : order;
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
