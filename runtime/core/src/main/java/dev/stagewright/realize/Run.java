package dev.stagewright.realize;

import dev.stagewright.context.Context;
import dev.stagewright.realize.Builds.Outcome;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoredRealization;
import dev.stagewright.store.StoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Steps being carried out. The calling thread looks up and coordinates; only builds run on others,
 * and none are started where nothing is to build.
 */
final class Run implements AutoCloseable {
  private static final String INTERRUPTED = "Interrupted while realizing";

  private final Realizer realizer;
  private final DRef root;
  private final List<Step> steps;
  private final Set<DRef> forced;
  private final boolean keepGoing;
  private final Order order;
  private final Builds builds;
  private final Chosen chosen;
  private final Resolving resolving;
  private final Map<Step, RealizeException> failed = new LinkedHashMap<>();
  private final List<RRef> built = Collections.synchronizedList(new ArrayList<>());

  /** The next build, while it waits for cores: what comes after it waits too. */
  private @Nullable BuildRun held;

  /** What the look found is done already. */
  Run(
      Realizer realizer,
      DRef root,
      List<Step> steps,
      Look look,
      Set<DRef> forced,
      boolean keepGoing) {
    this.realizer = realizer.listening(event -> {
      if (event instanceof BuildEvent.Built done) {
        built.add(done.rref());
      }
      realizer.listener().accept(event);
    });
    this.root = root;
    this.steps = steps;
    this.forced = forced;
    this.keepGoing = keepGoing;
    this.chosen = look.chosen();
    this.resolving = new Resolving(realizer.store(), chosen);
    this.order = new Order(steps, chosen);
    this.builds = new Builds(realizer.cores());
  }

  Report toTheEnd() {
    try {
      boolean busy;
      do {
        busy = advance();
      } while (busy);
    } catch (InterruptedException e) {
      builds.stop(INTERRUPTED);
      StoppedException stopped = drained(new StoppedException(root, INTERRUPTED, e));
      Thread.currentThread().interrupt();
      throw stopped;
    } catch (RuntimeException e) {
      throw drained(e);
    }
    refuseStopped();
    return new Report(chosen, List.copyOf(failed.values()), notTried(), List.copyOf(built));
  }

  /** Makes one move; false if there is none left. */
  private boolean advance() throws InterruptedException {
    boolean starting = !builds.stop().isOrdered() && (keepGoing || failed.isEmpty());
    if (starting && held != null && builds.hasCoresFor(held.grant())) {
      held = builds.start(held) ? null : held;
    } else if (starting && held == null && order.hasNext()) {
      reuseOrBuild(order.next());
    } else if (!builds.isIdle()) {
      finish(builds.next());
    } else {
      return false;
    }
    return true;
  }

  private void reuseOrBuild(Step step) {
    try {
      Context context = chosen.context(step);
      boolean isForced = forced.contains(step.dref());
      List<StoredRealization> existing = step.remembered(realizer.store(), context);
      if (!existing.stream().allMatch(step::isThere)) {
        existing = step.existing(realizer.store(), context);
      }
      List<StoredRealization> matched = isForced ? List.of() : step.match(existing);
      if (matched.isEmpty()) {
        held = build(step, isForced, existing);
      } else {
        realizer.tellReused(step.dref(), matched);
        done(step, matched);
      }
    } catch (RealizeException e) {
      failed.put(step, e);
    }
  }

  private void refuseStopped() {
    if (steps.stream().allMatch(chosen::has) || failed.values().stream().anyMatch(Run::exited)) {
      return;
    }
    builds.stop().reason().ifPresent(reason -> {
      StoppedException stopped = new StoppedException(root, reason, null);
      failed.values().forEach(stopped::addSuppressed);
      throw stopped;
    });
  }

  /** Why it was stopped is one of the failures then. */
  private static boolean exited(RealizeException failure) {
    return failure.getCause() instanceof ExitException;
  }

  private BuildRun build(Step step, boolean isForced, List<StoredRealization> existing) {
    Derivation<?> derivation = step.buildable();
    Basis basis = resolving.basis(step);
    int missing = step.missing(existing.size());
    Grant grant = Grant.of(realizer.cores(), derivation.recipe().cores(), missing);
    return new BuildRun(
        realizer, step, derivation, basis, existing, isForced, grant, builds.stop());
  }

  private void finish(Outcome outcome) {
    Step step = outcome.build().step();
    if (outcome.failure() instanceof RealizeException failure) {
      failure.arrive();
      failed.put(step, failure);
    } else if (outcome.failure() instanceof StoreException failure) {
      failure.addSuppressed(new RealizeException(step.dref(), "It was asked for here", null));
      throw failure;
    } else if (outcome.failure() != null) {
      throw unforeseen(step.dref(), outcome.failure());
    } else {
      done(step, outcome.matched());
    }
  }

  /** Whoever waited for others is only interrupted. */
  private RealizeException unforeseen(DRef dref, Throwable failure) {
    return builds
        .stop()
        .reason()
        .<RealizeException>map(reason -> new StoppedException(dref, reason, failure))
        .orElseGet(() ->
            new RealizeException(dref, "Realizing failed: " + ThrowableText.of(failure), failure));
  }

  private void done(Step step, List<StoredRealization> matched) {
    chosen.put(step, matched);
    order.done(step);
  }

  private List<DRef> notTried() {
    return steps.stream()
        .filter(step -> !chosen.has(step) && !failed.containsKey(step))
        .map(Step::dref)
        .toList();
  }

  /** Unless they were stopped, the builds still running end as they would have, and are kept. */
  private <E extends Exception> E drained(E first) {
    boolean interrupted = false;
    while (!builds.isIdle()) {
      try {
        Throwable other = builds.next().failure();
        if (other != null) {
          first.addSuppressed(other);
        }
      } catch (InterruptedException e) {
        interrupted = true;
        builds.stop(INTERRUPTED);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return first;
  }

  @Override
  public void close() {
    builds.close();
    realizer.store().objects().clear();
  }
}
