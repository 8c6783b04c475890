package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.CancelledException;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.realize.BuildScheduler.Outcome;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The execution of a plan. The calling thread looks up and coordinates; only builds run on other
 * threads, started on demand.
 */
final class PlanExecution implements AutoCloseable {
  private static final String INTERRUPTED = "Interrupted while realizing";

  private final Realizer realizer;
  private final DRef root;
  private final List<PlanNode> steps;
  private final Set<DRef> forced;
  private final boolean keepGoing;
  private final ReadyQueue queue;
  private final BuildScheduler builds;
  private final MatchResults chosen;
  private final EarlyCutoffKey resolving;
  private final Map<PlanNode, RealizeException> failed = new LinkedHashMap<>();
  private final List<RRef> built = Collections.synchronizedList(new ArrayList<>());

  /** The next build, waiting for cores; later ones wait behind it. */
  private @Nullable BuildTask held;

  /** Creates an execution. Nodes found complete by the evaluation are done already. */
  PlanExecution(
      Realizer realizer,
      DRef root,
      List<PlanNode> steps,
      PlanEvaluation evaluation,
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
    this.chosen = evaluation.chosen();
    this.resolving = new EarlyCutoffKey(realizer.store(), chosen);
    this.queue = new ReadyQueue(steps, chosen);
    this.builds = new BuildScheduler(realizer.cores());
  }

  RunResult toTheEnd() {
    try {
      boolean busy;
      do {
        busy = advance();
      } while (busy);
    } catch (InterruptedException e) {
      builds.stop(INTERRUPTED);
      CancelledException stopped = drained(new CancelledException(root, INTERRUPTED, e));
      Thread.currentThread().interrupt();
      throw stopped;
    } catch (RuntimeException e) {
      throw drained(e);
    }
    refuseStopped();
    return new RunResult(chosen, List.copyOf(failed.values()), notTried(), List.copyOf(built));
  }

  /** Advances by one step. Returns false if none is left. */
  private boolean advance() throws InterruptedException {
    boolean starting = !builds.stop().isOrdered() && (keepGoing || failed.isEmpty());
    if (starting && held != null && builds.hasCoresFor(held.grant())) {
      held = builds.start(held) ? null : held;
    } else if (starting && held == null && queue.hasNext()) {
      reuseOrBuild(queue.next());
    } else if (!builds.isIdle()) {
      finish(builds.next());
    } else {
      return false;
    }
    return true;
  }

  private void reuseOrBuild(PlanNode node) {
    try {
      Context context = chosen.context(node);
      boolean isForced = forced.contains(node.dref());
      List<DiskRealization> existing = node.remembered(realizer.store(), context);
      if (!existing.stream().allMatch(node::isThere)) {
        existing = node.existing(realizer.store(), context);
      }
      List<DiskRealization> matched = isForced ? List.of() : node.match(existing);
      if (matched.isEmpty()) {
        held = build(node, isForced, existing);
      } else {
        realizer.tellReused(node.dref(), matched);
        done(node, matched);
      }
    } catch (RealizeException e) {
      failed.put(node, e);
    }
  }

  private void refuseStopped() {
    if (steps.stream().allMatch(chosen::has)
        || failed.values().stream().anyMatch(PlanExecution::exited)) {
      return;
    }
    builds.stop().reason().ifPresent(reason -> {
      CancelledException stopped = new CancelledException(root, reason, null);
      failed.values().forEach(stopped::addSuppressed);
      throw stopped;
    });
  }

  /** Returns whether an exit call stopped the run: that call is among the failures. */
  private static boolean exited(RealizeException failure) {
    return failure.getCause() instanceof ExitException;
  }

  private BuildTask build(PlanNode node, boolean isForced, List<DiskRealization> existing) {
    Derivation<?> derivation = node.buildable();
    BuildKey key = resolving.basis(node);
    int missing = node.missing(existing.size());
    CoreAllocation allocation =
        CoreAllocation.of(realizer.cores(), derivation.recipe().cores(), missing);
    return new BuildTask(
        realizer, node, derivation, key, existing, isForced, allocation, builds.stop());
  }

  private void finish(Outcome outcome) {
    PlanNode node = outcome.build().step();
    if (outcome.failure() instanceof RealizeException failure) {
      // Thrown on a build thread: show the caller's stack instead.
      failure.setStackTrace(new Throwable().getStackTrace());
      failed.put(node, failure);
    } else if (outcome.failure() instanceof StoreException failure) {
      failure.addSuppressed(new RealizeException(node.dref(), "It was asked for here", null));
      throw failure;
    } else if (outcome.failure() != null) {
      throw unforeseen(node.dref(), outcome.failure());
    } else {
      done(node, outcome.matched());
    }
  }

  /**
   * Cancels the builds and wraps an unexpected failure, such as the interruption of a waiting one.
   */
  private RealizeException unforeseen(DRef dref, Throwable failure) {
    return builds
        .stop()
        .reason()
        .<RealizeException>map(reason -> new CancelledException(dref, reason, failure))
        .orElseGet(() ->
            new RealizeException(dref, "Realizing failed: " + ThrowableText.of(failure), failure));
  }

  private void done(PlanNode node, List<DiskRealization> matched) {
    chosen.put(node, matched);
    queue.done(node);
  }

  private List<DRef> notTried() {
    return steps.stream()
        .filter(node -> !chosen.has(node) && !failed.containsKey(node))
        .map(PlanNode::dref)
        .toList();
  }

  /** Waits for the running builds, which end as usual and are kept, unless cancelled. */
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
