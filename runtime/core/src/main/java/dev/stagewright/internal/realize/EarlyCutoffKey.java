package dev.stagewright.internal.realize;

import dev.stagewright.config.StageType;
import dev.stagewright.internal.config.AnnotatedStage;
import dev.stagewright.internal.config.CanonicalConfiguration;
import dev.stagewright.internal.config.CodeIdentity;
import dev.stagewright.internal.config.InputResolver;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.store.StoreException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells builds that cannot differ: of the same stage and code, configured alike, from inputs with
 * the same bytes, whatever these are named. As Nix resolves a content-addressed derivation, so here
 * each input gives way to what it came out as.
 *
 * <p>Of a stage that is taken as an object, a build sees the values, too, and what that was built
 * from in turn; and its code, unless the taker's own covers that.
 */
final class EarlyCutoffKey {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyCutoffKey.class);

  private final DiskStore store;
  private final MatchResults chosen;
  private final Map<PlanNode, String> files = new HashMap<>();
  private final Map<Seen, String> objects = new HashMap<>();

  /** A step that is taken as an object, by somebody who sees its code or need not. */
  private record Seen(PlanNode step, boolean withCode) {}

  EarlyCutoffKey(DiskStore store, MatchResults chosen) {
    this.store = store;
    this.chosen = chosen;
  }

  /** All that it needs is chosen. */
  BuildKey basis(PlanNode step) {
    return new BuildKey(chosen.context(step), of(step));
  }

  private Optional<Hash> of(PlanNode step) {
    try {
      return step.derivation()
          .map(derivation -> Hash.of("dev.stagewright/resolved/1\n"
              + CanonicalConfiguration.of(derivation.configuration()).resolved(new Inputs(step))));
    } catch (StoreException e) {
      LOG.warn("{} is built whatever else is like it: {}", step.dref(), e.getMessage());
      LOG.debug("{} cannot be compared with others", step.dref(), e);
      return Optional.empty();
    }
  }

  private final class Inputs implements InputResolver {
    private final PlanNode step;

    Inputs(PlanNode step) {
      this.step = step;
    }

    @Override
    public String files(DRef dref) {
      return EarlyCutoffKey.this.files(step.dependency(dref));
    }

    @Override
    public String object(DRef dref) {
      return EarlyCutoffKey.this.object(seen(step, step.dependency(dref)));
    }
  }

  private static Seen seen(PlanNode taker, PlanNode held) {
    boolean covers = taker.derivation().isPresent()
        && held.derivation().isPresent()
        && covers(
            taker.derivation().get().configuration().type(),
            held.derivation().get().configuration().type());
    return new Seen(held, !covers);
  }

  /**
   * The fingerprint of a stage is of the classes of its own packages, as far as it reaches them.
   */
  private static boolean covers(StageType taker, StageType held) {
    return AnnotatedStage.of(taker).identity() instanceof CodeIdentity.Fingerprint
        && AnnotatedStage.of(held).identity() instanceof CodeIdentity.Fingerprint
        && taker.stage().getPackageName().equals(held.stage().getPackageName());
  }

  private String files(PlanNode step) {
    return files.computeIfAbsent(
        step,
        made -> chosen.of(made).stream()
            .map(DiskRealization::rref)
            .sorted() // as a build finds them
            .map(rref -> store.manifestHash(rref).hex())
            .collect(Collectors.joining("+")));
  }

  /** Without recursion: objects may hold objects for longer than any stack. */
  private String object(Seen object) {
    Deque<Seen> pending = new ArrayDeque<>(List.of(object));
    while (!objects.containsKey(object)) {
      Seen next = pending.element();
      List<Seen> unknown = NestedStages.by(next.step()).stream()
          .map(held -> seen(next.step(), held))
          .filter(held -> !objects.containsKey(held))
          .toList();
      unknown.forEach(pending::push);
      if (unknown.isEmpty()) {
        objects.put(pending.pop(), describe(next));
      }
    }
    return Objects.requireNonNull(objects.get(object));
  }

  /** Of one that is known by name only, nobody here knows what else it shows. */
  private String describe(Seen seen) {
    PlanNode step = seen.step();
    return step.derivation()
        .map(derivation -> Hash.of("dev.stagewright/object/1\n"
                + (seen.withCode()
                    ? CanonicalConfiguration.of(derivation.configuration())
                        .resolved(new Inputs(step))
                    : CanonicalConfiguration.of(derivation.configuration())
                        .resolvedValues(new Inputs(step)))
                + files(step))
            .hex())
        .orElseGet(() -> step.dref() + "+" + files(step));
  }
}
