package dev.stagewright.internal.explain;

import static java.util.Comparator.reverseOrder;

import dev.stagewright.config.Configuration;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An explainer of past and planned builds by comparison with earlier ones. */
public final class Explainer {
  private final DiskStore store;
  private final Map<DRef, Configuration> inMemory;

  private Explainer(DiskStore store, Collection<Configuration> inMemory) {
    this.store = store;
    this.inMemory = inMemory.stream()
        .collect(Collectors.toMap(Configuration::dref, Function.identity(), (one, same) -> one));
  }

  /**
   * Returns an explainer for a store.
   *
   * @param store the store
   * @return the explainer
   */
  public static Explainer in(DiskStore store) {
    return new Explainer(store, List.of());
  }

  /**
   * Returns an explainer for a store and planned derivations.
   *
   * @param store the store
   * @param configurations the planned derivations with all their dependencies, which need not be in
   *     the store
   * @return the explainer
   */
  public static Explainer in(DiskStore store, Collection<Configuration> configurations) {
    return new Explainer(store, configurations);
  }

  /**
   * Explains a derivation by the nearest earlier one of its stage: one with the same configuration
   * and different code, its own or that of its inputs, if there is one; otherwise the one with the
   * fewest differences. Among equals, the last built counts.
   *
   * @param dref a derivation of the store, or a planned one
   * @return {@link BuildReason.First} or {@link BuildReason.Differs}
   * @throws StoreException if it is neither, or damaged
   */
  public BuildReason built(DRef dref) {
    ComparedDerivation side = side(dref).orElseGet(() -> ComparedDerivation.of(store, dref));
    Optional<Instant> first = firstBuilt(dref);
    return store.derivations().stream()
        .filter(other -> other.name().equals(dref.name()) && !other.equals(dref))
        .filter(other -> isBefore(firstBuilt(other), first))
        .flatMap(other -> ComparedDerivation.ifReadable(store, other).stream())
        .map(other -> near(other, side))
        .min(Near.ORDER)
        .<BuildReason>map(near -> new BuildReason.Differs(
            dref,
            near.comparison().left().document().dref(),
            CauseFinder.of(near.comparison(), this::side)))
        .orElseGet(() -> new BuildReason.First(dref));
  }

  /**
   * Explains the build of a derivation in a context.
   *
   * @param dref a derivation of the store, or a planned one
   * @param context the realizations
   * @return {@link BuildReason.OtherInputs} or {@link BuildReason.Again} if it was built before,
   *     otherwise as {@link #built(DRef)}
   * @throws StoreException if a file to be read is damaged
   */
  public BuildReason built(DRef dref, Context context) {
    return built(dref, context, store.realizations(dref));
  }

  /**
   * Explains a realization.
   *
   * @param rref a realization of the store
   * @return the reason for its first build, or the origin of its adoption
   * @throws StoreException if the store does not contain it, or it is damaged
   */
  public BuildReason built(RRef rref) {
    Context context = store.get(rref).context();
    Optional<RRef> adopted =
        store.builds(rref).stream().findFirst().flatMap(build -> build.record().adopted());
    if (adopted.isPresent()) {
      return new BuildReason.Adopted(rref, adopted.get());
    }
    Optional<Instant> first = firstBuilt(rref);
    List<DiskRealization> before = store.realizations(rref.dref()).stream()
        .filter(other -> !other.rref().equals(rref))
        .filter(other -> isBefore(firstBuilt(other.rref()), first))
        .toList();
    return built(rref.dref(), context, before);
  }

  private BuildReason built(DRef dref, Context context, List<DiskRealization> before) {
    List<DiskRealization> newestFirst = new ArrayList<>(before);
    Collections.reverse(newestFirst);
    Comparator<DiskRealization> nearest =
        Comparator.comparingInt(other -> Diff.taken(other.context(), context).size());
    return newestFirst.stream()
        .min(nearest)
        .<BuildReason>map(other -> other.context().equals(context)
            ? new BuildReason.Again(dref, other.rref())
            : new BuildReason.OtherInputs(dref, other.rref(), Diff.taken(other.context(), context)))
        .orElseGet(() -> built(dref));
  }

  /**
   * An earlier derivation.
   *
   * @param comparison the differences
   * @param otherCode whether only code differs, its own or that of inputs
   * @param distance the number of changes
   * @param lastBuilt the time of its last build
   */
  private record Near(Comparison comparison, boolean otherCode, int distance, Instant lastBuilt) {
    static final Comparator<Near> ORDER = Comparator.comparing(Near::otherCode, reverseOrder())
        .thenComparingInt(Near::distance)
        .thenComparing(Near::lastBuilt, reverseOrder());
  }

  private Near near(ComparedDerivation other, ComparedDerivation side) {
    Comparison comparison = new Comparison(other, side);
    Instant lastBuilt = store.names(other.document().dref()).stream()
        .flatMap(rref -> store.lastBuilt(rref).stream())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
    return new Near(comparison, isOtherCode(comparison), comparison.distance(), lastBuilt);
  }

  /** Returns whether only code differs. Inputs are followed only if nothing else differs. */
  private boolean isOtherCode(Comparison comparison) {
    return comparison.config().stream().allMatch(Difference.Input.class::isInstance)
        && CauseFinder.of(comparison, this::side).stream()
            .map(Cause::difference)
            .allMatch(
                each -> each instanceof Difference.Identity || each instanceof Difference.Method);
  }

  private Optional<ComparedDerivation> side(DRef dref) {
    return Optional.ofNullable(inMemory.get(dref))
        .map(ComparedDerivation::of)
        .or(() -> ComparedDerivation.ifReadable(store, dref));
  }

  private Optional<Instant> firstBuilt(DRef dref) {
    return store.names(dref).stream()
        .flatMap(rref -> firstBuilt(rref).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Returns the time of the first build. An imported realization counts as earlier than all builds
   * here.
   */
  private Optional<Instant> firstBuilt(RRef rref) {
    return store.firstBuilt(rref).or(() -> Optional.of(Instant.EPOCH));
  }

  /** Compares times; a derivation never built is the latest. */
  private static boolean isBefore(Optional<Instant> one, Optional<Instant> other) {
    return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get()));
  }

  /** Returns a readable description with the store. */
  @Override
  public String toString() {
    return "explainer of " + store.root();
  }
}
