package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildFailedException;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.LockScope;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The concurrent builds of one run, started and collected by one thread. */
final class BuildScheduler implements AutoCloseable {
  private static final String ENDING = "The process was told to end";

  /**
   * The wait for builds at shutdown, shorter than the 10 s after which a terminated process is
   * often killed.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final int cores;

  /** The locks of the coordinating thread. */
  private final LockScope scope = LockScope.here();

  private final CancellationToken stop = new CancellationToken();
  private Optional<ShutdownHook> ending = Optional.empty();
  private final Set<BuildTask> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private volatile @Nullable ScopedExecutor threads;
  private volatile boolean abandoned;
  private int running;
  private int taken;

  /**
   * The outcome of a build.
   *
   * @param build the task
   * @param matched the realizations that match now
   * @param failure the exception, if it failed
   */
  record Outcome(
      BuildTask build,
      List<DiskRealization> matched,
      @Nullable Throwable failure) {}

  BuildScheduler(int cores) {
    this.cores = cores;
  }

  boolean isIdle() {
    return running == 0;
  }

  boolean hasCoresFor(CoreAllocation allocation) {
    return isIdle() || taken + allocation.total() <= cores;
  }

  /** Starts a build. Returns false after a cancellation: no build starts any more. */
  boolean start(BuildTask build) {
    ending = ending.or(() -> ShutdownHook.doing(this::end));
    if (ending.isEmpty()) {
      stop.order(ENDING);
      return false;
    }
    synchronized (underWay) {
      underWay.add(build);
    }
    try {
      threads().service().execute(() -> give(scope.within(() -> outcome(build))));
    } catch (RejectedExecutionException e) {
      synchronized (underWay) {
        underWay.remove(build);
      }
      return false;
    }
    running++;
    taken += build.grant().total();
    return true;
  }

  private static Outcome outcome(BuildTask build) {
    try {
      return new Outcome(build, build.call(), null);
    } catch (Throwable e) {
      return new Outcome(build, List.of(), e);
    }
  }

  /** Adds an outcome. The outcome of an abandoned build comes too late, and is dropped. */
  private void give(Outcome outcome) {
    synchronized (underWay) {
      if (underWay.remove(outcome.build())) {
        outcomes.add(outcome);
        underWay.notifyAll();
      }
    }
  }

  /** Waits for the next build to end. */
  Outcome next() throws InterruptedException {
    Outcome outcome = outcomes.take();
    running--;
    taken -= outcome.build().grant().total();
    return outcome;
  }

  CancellationToken stop() {
    return stop;
  }

  /** Cancels the builds: interrupts them, and prevents further publications. */
  void stop(String reason) {
    stop.order(reason);
    ScopedExecutor started = threads;
    if (started != null) {
      started.interrupt();
    }
  }

  /** Ends the builds, in a thread of its own, as long as the process can wait. */
  private void end() {
    List<ExitCall> exits = ExitCall.underWay();
    List<BuildFailedException> exited =
        exits.stream().flatMap(call -> stop.exited(call).stream()).toList();
    stop(exits.stream().map(ExitCall::toString).findFirst().orElse(ENDING));
    exited.forEach(this::abandon);
    try {
      if (!endWithin(PATIENCE)) {
        stop.abandon().forEach(this::abandon);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean endWithin(Duration patience) throws InterruptedException {
    long start = System.nanoTime();
    synchronized (underWay) {
      while (!underWay.isEmpty()) {
        long left = patience.minusNanos(System.nanoTime() - start).toMillis();
        if (left <= 0) {
          return false;
        }
        underWay.wait(left);
      }
      return true;
    }
  }

  /** Adds the failure of an abandoned build, whose thread does not return. */
  private void abandon(BuildFailedException failure) {
    abandoned = true;
    List<BuildTask> builds;
    synchronized (underWay) {
      builds =
          underWay.stream().filter(build -> build.dref().equals(failure.dref())).toList();
    }
    builds.forEach(build -> give(new Outcome(build, List.of(), failure)));
  }

  private ScopedExecutor threads() {
    ScopedExecutor started = threads;
    if (started == null) {
      started = new ScopedExecutor(Executors.newCachedThreadPool(new BuildThreadFactory()));
      threads = started;
    }
    return started;
  }

  @Override
  public void close() {
    ScopedExecutor started = threads;
    if (started != null && abandoned) {
      started.interrupt();
    } else if (started != null) {
      started.close();
    }
    ending.ifPresent(ShutdownHook::close);
  }
}
