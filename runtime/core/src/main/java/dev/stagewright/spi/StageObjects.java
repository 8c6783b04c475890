package dev.stagewright.spi;

import dev.stagewright.internal.config.CanonicalConfiguration;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.InputObjects;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A maker of stage objects from realizations, innermost first and without recursion: a chain of
 * objects may be longer than any stack.
 */
final class StageObjects {
  private StageObjects() {}

  /**
   * The source of an object. Equal derivations may differ in arguments and matcher, which are no
   * configuration.
   */
  private record Key(StageDerivation<?, ?, ?> derivation, RRef rref) {
    static Key of(StageRealization<?, ?> realization) {
      return new Key(realization.derivation(), realization.rref());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // as said above
    public boolean equals(Object other) {
      return other instanceof Key that && derivation == that.derivation && rref.equals(that.rref);
    }

    @Override
    public int hashCode() {
      return rref.hashCode();
    }
  }

  /** Returns the object of a realization, which may be shared. */
  static Object of(StageRealization<?, ?> realization) {
    DiskRealization realized = DiskRealization.of(realization.realized);
    InputObjects objects = realized.objects();
    return realized.isShared()
        ? objects.find(Key.of(realization)).orElseGet(() -> make(realization, objects))
        : make(realization, objects);
  }

  private static Object make(StageRealization<?, ?> root, InputObjects objects) {
    List<Object> held = new ArrayList<>(); // nothing is forgotten before the root has it
    try {
      return make(new ArrayDeque<>(List.of(root)), objects, held);
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  private static Object make(
      Deque<StageRealization<?, ?>> open, InputObjects objects, List<Object> held) {
    while (true) {
      StageRealization<?, ?> next = open.element();
      List<StageRealization<?, ?>> missing = missing(next, objects);
      missing.forEach(open::push);
      if (missing.isEmpty()) {
        Object stage = next.fill(objects);
        open.remove();
        if (open.isEmpty()) {
          return stage;
        }
        objects.keep(Key.of(next), stage);
        held.add(stage);
      }
    }
  }

  private static List<StageRealization<?, ?>> missing(
      StageRealization<?, ?> taker, InputObjects objects) {
    List<StageRealization<?, ?>> missing = new ArrayList<>();
    List<Origin> taken =
        CanonicalConfiguration.of(taker.derivation().configuration()).objects();
    if (!taken.isEmpty()) {
      BuildInputs inputs = DiskRealization.of(taker.realized).inputs(objects);
      for (Origin origin : taken) {
        if (origin instanceof StageDerivation<?, ?, ?> derivation) {
          for (StoredRealization realized : inputs.all(derivation.dref())) {
            StageRealization<?, ?> input = derivation.open(realized);
            if (objects.find(Key.of(input)).isEmpty()) {
              missing.add(input);
            }
          }
        }
      }
    }
    return missing;
  }
}
