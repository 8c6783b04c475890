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
 * A hash that identifies builds with necessarily equal results: the same stage, code and
 * configuration, and inputs with the same bytes, whatever their names. As Nix resolves a
 * content-addressed derivation, each input is replaced by its content.
 *
 * <p>For an input taken as a stage object, a build also sees its configured values and, in turn,
 * its own inputs; and its code, unless covered by the fingerprint of the stage that takes it.
 */
final class EarlyCutoffKey {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyCutoffKey.class);

  private final DiskStore store;
  private final MatchResults chosen;
  private final Map<PlanNode, String> files = new HashMap<>();
  private final Map<Seen, String> objects = new HashMap<>();

  /** A node taken as an object, with or without its code. */
  private record Seen(PlanNode step, boolean withCode) {}

  EarlyCutoffKey(DiskStore store, MatchResults chosen) {
    this.store = store;
    this.chosen = chosen;
  }

  /** Returns the key of a node whose dependencies are all realized. */
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
   * Returns whether one fingerprint covers another stage: it contains the reachable classes of the
   * stage's own packages.
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
            .sorted() // in the order in which a build reads them
            .map(rref -> store.manifestHash(rref).hex())
            .collect(Collectors.joining("+")));
  }

  /** Describes an object without recursion: a chain of objects may exceed the stack. */
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

  /** Describes one object. Other effects of a derivation known by name only are unknown. */
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
