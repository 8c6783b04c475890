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

/** The builds that run at once, for one thread that starts them and takes what they give. */
final class BuildScheduler implements AutoCloseable {
  private static final String ENDING = "The process was told to end";

  /** Less than the 10 s after which others kill a process that was told to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final int cores;

  /** What the thread that waits for them holds. */
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
   * What a build gave.
   *
   * @param build what was built
   * @param matched the realizations that now count
   * @param failure what was thrown instead
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

  /** False if they were stopped: nothing is started after that. */
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

  /** What a thread that was given up gives later is too late. */
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

  /** Interrupts them, and has nothing published any more. */
  void stop(String reason) {
    stop.order(reason);
    ScopedExecutor started = threads;
    if (started != null) {
      started.interrupt();
    }
  }

  /** Runs in a thread of its own, as long as the process can wait. */
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

  /** The thread of such a build does not come back: its run goes on without it. */
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
