package dev.stagewright.internal.realize;

import dev.stagewright.build.Derivation;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.match.MatchException;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoredRealization;
import java.util.List;
import java.util.Optional;

/** A derivation in a graph, to be realized after its dependencies. */
public final class PlanNode {
  private final int place;
  private final DRef dref;
  private final Optional<Derivation<?>> derivation;
  private final Matcher matcher;
  private final List<PlanNode> dependencies;

  /**
   * Creates a node.
   *
   * @param place the number of nodes before it
   * @param dref its name
   * @param derivation the derivation; empty if only its name is known, so that it cannot be built
   * @param matcher the matcher that selects among its realizations
   * @param dependencies its dependencies, without repetition, ordered by name
   */
  PlanNode(
      int place,
      DRef dref,
      Optional<Derivation<?>> derivation,
      Matcher matcher,
      List<PlanNode> dependencies) {
    this.place = place;
    this.dref = dref;
    this.derivation = derivation;
    this.matcher = matcher;
    this.dependencies = dependencies;
  }

  int place() {
    return place;
  }

  public DRef dref() {
    return dref;
  }

  public Optional<Derivation<?>> derivation() {
    return derivation;
  }

  Matcher matcher() {
    return matcher;
  }

  List<PlanNode> dependencies() {
    return dependencies;
  }

  /** Finds a dependency that its configuration refers to. */
  PlanNode dependency(DRef name) {
    int first = 0;
    int last = dependencies.size() - 1;
    while (first < last) { // ordered by name, and possibly many
      int middle = (first + last) >>> 1;
      if (dependencies.get(middle).dref().compareTo(name) < 0) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return dependencies.get(first);
  }

  PlanNode matching(Matcher other) {
    return new PlanNode(place, dref, derivation, other, dependencies);
  }

  /**
   * Lists the realizations on disk. Without the stage, the right context and the promised outputs
   * are unknown. A realization that lost a promised output does not count.
   */
  List<DiskRealization> existing(DiskStore store, Context context) {
    List<DiskRealization> all =
        derivation.isPresent() ? store.realizations(dref, context) : store.realizations(dref);
    return all.stream().filter(this::keepsPromises).toList();
  }

  /** Lists the realizations in the index, some of which may be deleted. */
  List<DiskRealization> remembered(DiskStore store, Context context) {
    List<DiskRealization> all =
        derivation.isPresent() ? store.remembered(dref, context) : List.<DiskRealization>of();
    return all.isEmpty() ? existing(store, context) : all;
  }

  /** Checks a realization that is handed out, or read by a build. */
  boolean isThere(DiskRealization realized) {
    return realized.isThere() && keepsPromises(realized);
  }

  private boolean keepsPromises(DiskRealization realized) {
    List<RelativePath> promises =
        derivation.map(known -> known.recipe().promises()).orElse(List.of());
    return realized.has(promises);
  }

  /** Applies the matcher. Promise 6: any matcher selects some of the candidates, or none. */
  List<DiskRealization> match(List<DiskRealization> candidates) {
    try {
      List<StoredRealization> matched = matcher.match(List.copyOf(candidates));
      List<StoredRealization> chosen =
          matched.size() < 2 ? matched : matched.stream().distinct().toList();
      if (candidates.containsAll(chosen)) {
        return chosen.stream().map(DiskRealization.class::cast).toList();
      }
      throw new MatchException(
          "The matcher %s returned %s, which are not all among the candidates %s"
              .formatted(matcher, chosen, candidates));
    } catch (IllegalStateException e) {
      throw new RealizeException(dref, String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns the derivation to build, or throws with the reason why it cannot be built. */
  Derivation<?> buildable() {
    return derivation.orElseThrow(() -> new RealizeException(dref, """
        It is known by name only, and the store has no realization of it: its stage is not on the \
        class path, or it was configured by a text. Realize it where its stage is, or configure \
        it with its stage's builder""", null));
  }

  /**
   * Returns the number of builds for one batch, given the number of realizations, of which none
   * matches.
   */
  int missing(int existing) {
    return Math.max(buildable().recipe().realizations(), matcher.wanted() - existing);
  }
}
