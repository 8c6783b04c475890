package dev.stagewright.internal.inspect;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The results in a store that no other result there was built from: final ones, not intermediate
 * ones. Whether a garbage collection keeps them is a different question.
 *
 * @param realizations the realizations that no other one was built from, in order
 * @param derivations the derivations that no other one depends on, in order
 */
public record TopLevelResults(List<RRef> realizations, List<DRef> derivations) {

  /**
   * Copies the lists.
   *
   * @param realizations the realizations that no other one was built from
   * @param derivations the derivations that no other one depends on
   */
  public TopLevelResults {
    realizations = List.copyOf(realizations);
    derivations = List.copyOf(derivations);
  }

  /**
   * Finds the results of a store by their contexts. A damaged realization counts as without inputs.
   *
   * @param store the store
   * @return the results
   * @throws StoreException if the store cannot be read
   */
  public static TopLevelResults of(DiskStore store) {
    List<DRef> drefs = store.derivations();
    List<RRef> rrefs =
        drefs.stream().flatMap(dref -> store.names(dref).stream()).toList();
    Set<RRef> used = new HashSet<>();
    rrefs.forEach(rref -> used.addAll(inputs(store, rref)));
    Set<DRef> needed = new HashSet<>();
    drefs.forEach(dref -> needed.addAll(dependencies(store, dref)));
    return new TopLevelResults(without(rrefs, used), without(drefs, needed));
  }

  private static <T> List<T> without(List<T> all, Set<T> others) {
    List<T> rest = new ArrayList<>(all);
    rest.removeAll(others);
    return rest;
  }

  private static List<RRef> inputs(DiskStore store, RRef rref) {
    try {
      return store.find(rref).map(found -> found.context().rrefs()).orElse(List.of());
    } catch (StoreException e) {
      return List.of();
    }
  }

  private static Set<DRef> dependencies(DiskStore store, DRef dref) {
    try {
      return DerivationDocument.read(store, dref).dependencies();
    } catch (StoreException e) {
      return Set.of();
    }
  }
}
