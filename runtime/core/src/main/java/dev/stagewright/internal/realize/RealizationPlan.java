package dev.stagewright.internal.realize;

import dev.stagewright.build.Derivation;
import dev.stagewright.build.NotRealizedException;
import dev.stagewright.build.Plan;
import dev.stagewright.build.PlannedStep;
import dev.stagewright.build.Realization;
import dev.stagewright.build.RealizeException;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.StoreLock;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.StoreException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Immutable description of a realization: inspect it any number of times, then run it or drop it.
 *
 * <p>Options return another plan. The store is read anew each time.
 *
 * @param <R> the type of its realizations
 */
public final class RealizationPlan<R extends Realization> implements Plan<R> {
  private static final int MOST_NAMED = 10;

  private final Realizer realizer;
  private final Derivation<R> derivation;
  private final DerivationGraph graph;
  private final PlanOptions options;

  public RealizationPlan(
      Realizer realizer, Derivation<R> derivation, DerivationGraph graph, PlanOptions options) {
    this.realizer = realizer;
    this.derivation = derivation;
    this.graph = graph;
    this.options = options;
  }

  @Override
  public RealizationPlan<R> rebuilding(Derivation<?>... derivations) {
    Set<DRef> forced = new HashSet<>(options.forced());
    Arrays.stream(derivations).map(Derivation::dref).forEach(dref -> {
      refuseRebuild(dref);
      forced.add(dref);
    });
    return with(options.forcing(forced));
  }

  private void refuseRebuild(DRef dref) {
    PlanNode node = graph
        .find(dref)
        .orElseThrow(() -> new RealizeException(
            dref,
            "It cannot be rebuilt here: %s does not need it".formatted(derivation.dref()),
            null));
    if (node.derivation().isEmpty()) {
      throw new RealizeException(
          dref,
          "It cannot be rebuilt here: what needs it knows its name only. Configure that with the derivation itself, or rebuild this one alone",
          null);
    }
  }

  @Override
  public RealizationPlan<R> keepGoing() {
    return with(options.goingOn());
  }

  @Override
  public RealizationPlan<R> withoutBuilding() {
    return with(options.withoutBuilding());
  }

  @Override
  public RealizationPlan<R> matching(Matcher matcher) {
    return new RealizationPlan<>(realizer, derivation, graph.matching(matcher), options);
  }

  private RealizationPlan<R> with(PlanOptions other) {
    return new RealizationPlan<>(realizer, derivation, graph, other);
  }

  @Override
  public List<PlannedStep> steps() {
    return look().planned();
  }

  @Override
  public boolean isRealized() {
    return look().chosen().has(graph.root());
  }

  /** Returns a line that says what a run would build now. */
  @Override
  public String toString() {
    String plan = "plan for " + derivation.dref();
    try {
      List<PlannedStep> steps = steps();
      List<String> work = steps.stream()
          .filter(node -> !(node.decision() instanceof PlannedStep.Decision.Reuse))
          .map(node -> node.dref().name().text())
          .toList();
      return work.isEmpty()
          ? plan + ": nothing to build"
          : "%s: to build %s of %s: %s".formatted(plan, work.size(), steps.size(), shortened(work));
    } catch (StoreException | RealizeException | IllegalStateException e) {
      return plan; // toString is also called by debuggers
    }
  }

  private static String shortened(List<String> names) {
    String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED ? first + ", ..." : first;
  }

  @SuppressWarnings("try") // the lock prevents deletion
  private PlanEvaluation look() {
    try (StoreLock lock = realizer.enter(derivation.dref())) {
      return lookInside();
    }
  }

  private PlanEvaluation lookInside() {
    return PlanEvaluation.at(
        realizer.store(), graph.steps(), options.forced(), List.of(graph.root()));
  }

  @Override
  public R realize() {
    return single(chosen(run()));
  }

  @Override
  public List<R> realizeAll() {
    return opened(run());
  }

  @Override
  public RealizeResult<R> tryRealize() {
    RunResult result = run();
    if (!result.failures().isEmpty()) {
      return failed(result);
    }
    try {
      return new RealizeResult.Succeeded<>(single(chosen(result)));
    } catch (RealizeException e) {
      return new RealizeResult.Failed<>(List.of(e), List.of(), result.built());
    }
  }

  @Override
  public RealizeResult<List<R>> tryRealizeAll() {
    RunResult result = run();
    return result.failures().isEmpty()
        ? new RealizeResult.Succeeded<>(opened(result))
        : failed(result);
  }

  private <T> RealizeResult.Failed<T> failed(RunResult result) {
    return new RealizeResult.Failed<>(result.failures(), result.notTried(), result.built());
  }

  private List<R> opened(RunResult result) {
    return chosen(result).stream().map(derivation.recipe()::open).toList();
  }

  @SuppressWarnings("try") // the lock prevents deletion of realizations about to be handed out
  private RunResult run() {
    try (StoreLock lock = realizer.enter(derivation.dref())) {
      RunResult result = options.building() ? build() : reuse();
      result.chosen().of(graph.root()).forEach(realizer::tellUsed);
      if (result.built().isEmpty()) {
        realizer.store().mend(derivation.configuration());
      }
      return result;
    }
  }

  private RunResult build() {
    return realizer.run(
        derivation.dref(),
        graph.steps(),
        List.of(graph.root()),
        options.forced(),
        options.keepGoing());
  }

  private RunResult reuse() {
    PlanEvaluation evaluation = lookInside();
    List<PlannedStep> missing = evaluation.planned().stream()
        .filter(node -> !(node.decision() instanceof PlannedStep.Decision.Reuse))
        .toList();
    if (!missing.isEmpty()) {
      List<DRef> notTried = missing.stream().map(PlannedStep::dref).toList();
      RealizeException failure = new NotRealizedException(derivation.dref(), missing);
      return new RunResult(evaluation.chosen(), List.of(failure), notTried, List.of());
    }
    graph
        .steps()
        .forEach(node -> realizer.tellReused(node.dref(), evaluation.chosen().of(node)));
    return new RunResult(evaluation.chosen(), List.of(), List.of(), List.of());
  }

  private List<DiskRealization> chosen(RunResult result) {
    return result.orThrow(derivation.dref(), options.keepGoing()).of(graph.root());
  }

  private R single(List<DiskRealization> matched) {
    if (matched.size() > 1) {
      throw new RealizeException(
          derivation.dref(),
          "Its matcher yields %s realizations: %s. Use realizeAll, or choose with another matcher"
              .formatted(matched.size(), matched),
          null);
    }
    return derivation.recipe().open(matched.get(0));
  }
}
