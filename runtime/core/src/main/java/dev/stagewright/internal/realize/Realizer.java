package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.build.CancelledException;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.Plan;
import dev.stagewright.build.Realization;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.BuildLock;
import dev.stagewright.internal.store.DeadlockException;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.StoreLock;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The engine that realizes derivations in a store: reuses matching realizations, builds missing
 * ones.
 *
 * @param store the store of the realizations
 * @param clock the clock for build times
 * @param environment the secrets by the names of their variables
 * @param listener the listener for events, called from several threads
 * @param cores the number of cores for all concurrent builds of a run, 1 or more
 * @param closed whether it was closed, shared by all copies made with another option
 */
public record Realizer(
    DiskStore store,
    InstantSource clock,
    Map<String, String> environment,
    Consumer<BuildEvent> listener,
    int cores,
    AtomicBoolean closed) {

  /**
   * Creates an open realizer.
   *
   * @param store the store of the realizations
   * @param clock the clock for build times
   * @param environment the secrets by the names of their variables
   * @param listener the listener for events, called from several threads
   * @param cores the number of cores for all concurrent builds of a run, 1 or more
   */
  public Realizer(
      DiskStore store,
      InstantSource clock,
      Map<String, String> environment,
      Consumer<BuildEvent> listener,
      int cores) {
    this(store, clock, environment, listener, cores, new AtomicBoolean());
  }

  /**
   * Returns a realizer with another clock.
   *
   * @param other the clock for build times
   * @return a realizer with that clock
   */
  public Realizer withClock(InstantSource other) {
    return new Realizer(store, other, environment, listener, cores, closed);
  }

  /**
   * Returns a realizer with another environment.
   *
   * @param other the secrets by the names of their variables
   * @return a realizer with that environment
   */
  public Realizer withEnvironment(Map<String, String> other) {
    return new Realizer(store, clock, Map.copyOf(other), listener, cores, closed);
  }

  /**
   * Returns a realizer with another listener.
   *
   * @param other the listener for events
   * @return a realizer with that listener
   */
  public Realizer listening(Consumer<BuildEvent> other) {
    return new Realizer(store, clock, environment, other, cores, closed);
  }

  /**
   * Returns a realizer with another number of cores.
   *
   * @param other the number of cores for all concurrent builds
   * @return a realizer with that many
   * @throws IllegalArgumentException if it is less than 1
   */
  public Realizer withCores(int other) {
    if (other < 1) {
      throw new IllegalArgumentException("Builds need 1 core or more, not " + other);
    }
    return new Realizer(store, clock, environment, listener, other, closed);
  }

  /** Closes this realizer and all copies of it. Running builds continue. */
  public void close() {
    closed.set(true);
  }

  /**
   * Refuses further use once closed.
   *
   * @throws IllegalStateException if it was closed
   */
  public void refuseClosed() {
    if (closed.get()) {
      throw new IllegalStateException(
          "The store %s was closed before: open it again".formatted(store.root()));
    }
  }

  /** Returns a description without the environment, which contains secrets. */
  @Override
  public String toString() {
    return "Realizer[%s, %s]".formatted(store.root(), Quantity.of(cores, "core"));
  }

  /**
   * Plans the realization of a derivation and its dependencies.
   *
   * @param derivation the derivation
   * @param <R> the type of its realizations
   * @return the plan; nothing has run yet
   * @throws RealizeException if the derivation contradicts itself: a dependency has two matchers,
   *     or two values of an argument
   */
  public <R extends Realization> Plan<R> plan(Derivation<R> derivation) {
    return new RealizationPlan<>(
        this, derivation, DerivationGraph.of(derivation), PlanOptions.NONE);
  }

  /**
   * Opens a build to run by hand.
   *
   * @param derivation the derivation
   * @param recipe the recipe that creates and saves the stage's object
   * @param <S> the stage's class
   * @param <R> the type of its realizations
   * @return the build, to be committed or closed
   * @throws RealizeException if a dependency cannot be realized
   */
  public <S, R extends Realization> ManualBuild<S, R> begin(
      Derivation<R> derivation, BuildRecipe<S, R> recipe) {
    return OpenBuild.begin(this, derivation, recipe);
  }

  /**
   * Runs an evaluated plan. The caller holds the store lock, and uses the realizations of some
   * nodes.
   */
  public RunResult run(
      DRef root,
      List<PlanNode> steps,
      Collection<PlanNode> used,
      Set<DRef> forced,
      boolean keepGoing) {
    PlanEvaluation evaluation = PlanEvaluation.at(store, steps, forced, used);
    steps.stream()
        .filter(evaluation.chosen()::has)
        .forEach(step -> tellReused(step.dref(), evaluation.chosen().of(step)));
    if (evaluation.isComplete()) {
      return new RunResult(evaluation.chosen(), List.of(), List.of(), List.of());
    }
    try (PlanExecution run = new PlanExecution(this, root, steps, evaluation, forced, keepGoing)) {
      return run.toTheEnd();
    }
  }

  /** Acquires the shared store lock: nothing is deleted while it is held. */
  public StoreLock enter(DRef dref) {
    refuseClosed();
    try {
      return store.enter(() -> listener.accept(new BuildEvent.Waiting(dref, store.deleter())));
    } catch (StoreException e) {
      if (e.getCause() instanceof InterruptedIOException) {
        throw new CancelledException(dref, "Interrupted while others use the store", e);
      }
      throw e;
    }
  }

  public BuildLock lock(DRef dref, Context context) throws IOException, InterruptedException {
    try {
      return store.lock(
          dref,
          context,
          () -> listener.accept(new BuildEvent.Waiting(dref, store.builder(dref, context))));
    } catch (DeadlockException e) {
      throw new RecursiveBuildException(dref, e);
    }
  }

  /** Records a use: the collector deletes recently used realizations last. */
  public void tellUsed(DiskRealization realized) {
    store.markUsed(realized.rref(), clock.instant());
  }

  public void tellReused(DRef dref, List<DiskRealization> matched) {
    matched.forEach(reused -> listener.accept(new BuildEvent.Reused(dref, reused.rref())));
  }
}
