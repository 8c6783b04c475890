package dev.stagewright.internal.inspect;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.util.List;

/** The realizations built from each realization. */
final class ReverseDependencies {
  private ReverseDependencies() {}

  static List<RRef> of(DiskStore store, RRef rref) {
    return store.derivations().stream()
        .flatMap(dref -> store.names(dref).stream())
        .filter(user -> reads(store, user, rref))
        .toList();
  }

  private static boolean reads(DiskStore store, RRef user, RRef rref) {
    try {
      return store
          .find(user)
          .filter(found -> found.context().of(rref.dref()).contains(rref))
          .isPresent();
    } catch (StoreException e) {
      return false; // damage elsewhere does not affect this one
    }
  }
}
