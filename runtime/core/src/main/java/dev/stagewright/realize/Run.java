package dev.stagewright.realize;

import dev.stagewright.config.Dependency;
import dev.stagewright.context.Context;
import dev.stagewright.match.MatchException;
import dev.stagewright.realize.Builds.Outcome;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
import dev.stagewright.store.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One plan being carried out. The calling thread looks up and coordinates; only builds run on
 * others, and none are started where nothing is to build.
 */
final class Run implements AutoCloseable {
  private final Realizer realizer;
  private final Plan plan;
  private final boolean rebuild;
  private final Map<DRef, List<Realized>> realized = new HashMap<>();
  private final Map<DRef, List<Plan.Step>> dependants = new HashMap<>();
  private final Map<DRef, Integer> missing = new HashMap<>();
  private final Deque<Plan.Step> ready = new ArrayDeque<>();
  private final Builds builds;

  Run(Realizer realizer, Plan plan, boolean rebuild) {
    this.realizer = realizer;
    this.plan = plan;
    this.rebuild = rebuild;
    this.builds = new Builds(realizer.cores());
    for (Plan.Step step : plan.steps()) {
      missing.put(step.dref(), step.dependencies().size());
      step.dependencies()
          .forEach(
              dref -> dependants.computeIfAbsent(dref, key -> new ArrayList<>()).add(step));
      if (step.dependencies().isEmpty()) {
        ready.add(step);
      }
    }
  }

  List<Realized> toTheEnd() {
    try {
      while (!ready.isEmpty() || !builds.isIdle()) {
        if (ready.isEmpty() || builds.isFull()) {
          finish(builds.next());
        } else {
          reuseOrBuild(ready.remove());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RealizeException(plan.root().dref(), "Interrupted while realizing", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (RuntimeException e) {
      throw failure(e);
    }
    return matched(plan.root().dref());
  }

  private void reuseOrBuild(Plan.Step step) {
    Context context = context(step);
    boolean forced = rebuild && step.dref().equals(plan.root().dref());
    List<Realized> matched = forced ? List.of() : match(step, context);
    if (matched.isEmpty()) {
      BuildRun build = realizer.build(step, context, forced);
      builds.start(() -> new Outcome(step, build.call()));
    } else {
      matched.forEach(
          reused -> realizer.listener().accept(new BuildEvent.Reused(step.dref(), reused.rref())));
      finish(new Outcome(step, matched));
    }
  }

  private List<Realized> match(Plan.Step step, Context context) {
    try {
      return step.match(realizer.store().realizations(step.dref(), context));
    } catch (MatchException e) {
      throw new RealizeException(step.dref(), String.valueOf(e.getMessage()), e);
    }
  }

  private Context context(Plan.Step step) {
    Map<DRef, List<RRef>> taken = new HashMap<>();
    for (Dependency dependency : step.derivation().configuration().dependencies()) {
      DRef dref = dependency.origin().dref();
      List<RRef> rrefs = matched(dref).stream().map(Realized::rref).toList();
      if (!dependency.many() && rrefs.size() > 1) {
        throw new RealizeException(
            step.dref(),
            "It takes one realization of %s, whose matcher yields %d: %s. Take a List, or choose with another matcher"
                .formatted(dref, rrefs.size(), rrefs),
            null);
      }
      taken.put(dref, rrefs);
    }
    return Context.of(taken);
  }

  private List<Realized> matched(DRef dref) {
    return realized.getOrDefault(dref, List.of());
  }

  private void finish(Outcome outcome) {
    DRef dref = outcome.step().dref();
    realized.put(dref, outcome.matched());
    for (Plan.Step dependant : dependants.getOrDefault(dref, List.of())) {
      if (missing.merge(dependant.dref(), -1, Integer::sum) == 0) {
        ready.add(dependant);
      }
    }
  }

  /** The builds that are still running end as they would have; what they give is kept. */
  private RuntimeException failure(@Nullable Throwable first) {
    RuntimeException failure = first instanceof RealizeException || first instanceof StoreException
        ? (RuntimeException) first
        : new RealizeException(plan.root().dref(), "Realizing failed: " + first, first);
    try {
      while (!builds.isIdle()) {
        awaitAnother(failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return failure;
  }

  private void awaitAnother(RuntimeException failure) throws InterruptedException {
    try {
      builds.next();
    } catch (ExecutionException e) {
      failure.addSuppressed(e.getCause() == null ? e : e.getCause());
    }
  }

  @Override
  public void close() {
    builds.close();
  }
}
