package dev.stagewright.internal.realize;

import dev.stagewright.build.PlannedStep;
import dev.stagewright.build.PlannedStep.LastFailure;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.FailureRecord;
import dev.stagewright.ref.DRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decisions about the nodes of a derivation graph, found without side effects.
 *
 * <p>Nodes that are merely passed by are decided from the store's index. Only realizations that are
 * handed out, or read by a build, are checked on disk; if one is missing, all are.
 */
public final class PlanEvaluation {
  private static final Logger LOG = LoggerFactory.getLogger(PlanEvaluation.class);

  private final DiskStore store;
  private final List<PlanNode> steps;
  private final Set<DRef> forced;
  private final Memory memory;
  private final MatchResults chosen;

  /** The decisions about nodes that are not reused. */
  private final List<PlannedStep.@Nullable Decision> others;

  /** A source of the realizations of a node in a context. */
  @FunctionalInterface
  private interface Memory {
    List<DiskRealization> of(PlanNode node, DiskStore store, Context context);
  }

  private PlanEvaluation(DiskStore store, List<PlanNode> steps, Set<DRef> forced, Memory memory) {
    this.store = store;
    this.steps = steps;
    this.forced = forced;
    this.memory = memory;
    this.chosen = new MatchResults(steps.size());
    this.others = new ArrayList<>(Collections.nCopies(steps.size(), null));
    for (PlanNode node : steps) {
      decide(node);
    }
  }

  /** Evaluates a graph. The nodes in use are handed out, whatever the decisions about others. */
  public static PlanEvaluation at(
      DiskStore store, List<PlanNode> steps, Set<DRef> forced, Collection<PlanNode> used) {
    try {
      PlanEvaluation evaluation = new PlanEvaluation(store, steps, forced, PlanNode::remembered);
      if (!evaluation.refuses()
          && evaluation.areThere(used)
          && evaluation.areThere(evaluation.read())) {
        return evaluation;
      }
    } catch (RuntimeException e) {
      LOG.debug("A matcher failed, maybe over what is gone: it is asked again", e);
    }
    return new PlanEvaluation(store, steps, forced, PlanNode::existing);
  }

  /** Returns whether a node is impossible, if only for a matcher that saw a deleted realization. */
  private boolean refuses() {
    return others.stream().anyMatch(PlannedStep.Decision.Refuse.class::isInstance);
  }

  private boolean areThere(Collection<PlanNode> used) {
    return used.stream().allMatch(node -> chosen.of(node).stream().allMatch(node::isThere));
  }

  private Set<PlanNode> read() {
    return NestedStages.readBy(steps.stream().filter(node -> !chosen.has(node)).toList());
  }

  /** Returns whether nothing needs a build, and nothing is impossible. */
  boolean isComplete() {
    return steps.stream().allMatch(chosen::has);
  }

  /** Returns the realizations that match already. */
  public MatchResults chosen() {
    return chosen;
  }

  public List<PlannedStep> planned() {
    Map<DRef, FailureRecord> failures = lastFailures();
    CutoffForecast forecast = new CutoffForecast(store, chosen);
    return steps.stream()
        .map(node -> {
          PlannedStep.Decision decision = forecast.of(node, decision(node));
          Optional<LastFailure> failure = decision instanceof PlannedStep.Decision.Build
              ? Optional.ofNullable(failures.get(node.dref())).map(PlanEvaluation::told)
              : Optional.empty();
          return new PlannedStep(node.dref(), node.derivation(), decision, failure);
        })
        .toList();
  }

  private static LastFailure told(FailureRecord failure) {
    return new LastFailure(failure.failure().stop(), failure.folder(), failure.log());
  }

  private PlannedStep.Decision decision(PlanNode node) {
    PlannedStep.Decision other = others.get(node.place());
    return other == null
        ? new PlannedStep.Decision.Reuse(
            chosen.of(node).stream().map(DiskRealization::rref).toList())
        : other;
  }

  /** Reads the last failures, on demand: they are not needed without builds. */
  private Map<DRef, FailureRecord> lastFailures() {
    Map<DRef, FailureRecord> last = new HashMap<>();
    if (others.stream().anyMatch(PlannedStep.Decision.Build.class::isInstance)) {
      store.failures().forEach(failure -> last.putIfAbsent(failure.dref(), failure));
    }
    return last;
  }

  private void decide(PlanNode node) {
    try {
      PlannedStep.Decision decision = afterInputs(node);
      if (decision == null) {
        decide(node, chosen.context(node));
      } else {
        others.set(node.place(), decision);
      }
    } catch (RealizeException e) {
      others.set(node.place(), new PlannedStep.Decision.Refuse(e.reason()));
    }
  }

  /**
   * Returns the decision that follows from the dependencies; null if all are reused, and so may the
   * node be.
   */
  private PlannedStep.@Nullable Decision afterInputs(PlanNode node) {
    List<DRef> built = new ArrayList<>();
    for (PlanNode dependency : node.dependencies()) {
      PlannedStep.Decision other = others.get(dependency.place());
      if (other instanceof PlannedStep.Decision.Refuse) {
        return new PlannedStep.Decision.Refuse("it needs what is impossible, " + dependency.dref());
      }
      if (other != null) {
        built.add(dependency.dref());
      }
    }
    if (forced.contains(node.dref())) {
      return new PlannedStep.Decision.Build(new PlannedStep.Decision.Forced());
    }
    return built.isEmpty()
        ? null
        : new PlannedStep.Decision.Build(new PlannedStep.Decision.InputBuilt(built, false));
  }

  private void decide(PlanNode node, Context context) {
    List<DiskRealization> existing = memory.of(node, store, context);
    List<DiskRealization> matched = node.match(existing);
    if (!matched.isEmpty()) {
      chosen.put(node, matched);
      return;
    }
    node.buildable();
    others.set(
        node.place(),
        new PlannedStep.Decision.Build(
            existing.isEmpty()
                ? new PlannedStep.Decision.NeverBuilt()
                : new PlannedStep.Decision.Unmatched(node.matcher(), existing.size())));
  }
}
