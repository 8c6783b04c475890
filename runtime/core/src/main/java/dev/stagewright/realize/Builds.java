package dev.stagewright.realize;

import dev.stagewright.store.Realized;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The builds that run at once, for one thread that starts them and takes what they give. */
final class Builds implements AutoCloseable {
  private static final String ENDING = "The process was told to end";

  /** Less than the 10 s after which others kill a process that was told to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final int cores;
  private final Stop stop = new Stop();
  private Optional<Ending> ending = Optional.empty();
  private volatile @Nullable Threads threads;
  private @Nullable CompletionService<Outcome> service;
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
      BuildRun build, List<Realized> matched, @Nullable Throwable failure) {}

  Builds(int cores) {
    this.cores = cores;
  }

  boolean isIdle() {
    return running == 0;
  }

  boolean hasCoresFor(Grant grant) {
    return isIdle() || taken + grant.total() <= cores;
  }

  /** False if they were stopped: nothing is started after that. */
  boolean start(BuildRun build) {
    ending = ending.or(() -> Ending.doing(this::end));
    if (ending.isEmpty()) {
      stop.order(ENDING);
      return false;
    }
    try {
      service().submit(() -> outcome(build));
    } catch (RejectedExecutionException e) {
      return false;
    }
    running++;
    taken += build.grant().total();
    return true;
  }

  private static Outcome outcome(BuildRun build) {
    try {
      return new Outcome(build, build.call(), null);
    } catch (Throwable e) {
      return new Outcome(build, List.of(), e);
    }
  }

  /** Waits for the next build to end. */
  Outcome next() throws InterruptedException {
    Outcome outcome = take();
    running--;
    taken -= outcome.build().grant().total();
    return outcome;
  }

  private Outcome take() throws InterruptedException {
    try {
      return service().take().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // an outcome is given whatever is thrown
    }
  }

  Stop stop() {
    return stop;
  }

  /** Interrupts them, and has nothing published any more. */
  void stop(String reason) {
    stop.order(reason);
    Threads started = threads;
    if (started != null) {
      started.interrupt();
    }
  }

  /** Runs in a thread of its own, as long as the process can wait. */
  private void end() {
    stop(ENDING);
    Threads started = threads;
    try {
      if (started != null && !started.endWithin(PATIENCE)) {
        stop.abandon();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletionService<Outcome> service() {
    if (service == null) {
      Threads started = new Threads(Executors.newCachedThreadPool(new BuildThreads()));
      threads = started;
      service = new ExecutorCompletionService<>(started.service());
    }
    return service;
  }

  @Override
  public void close() {
    Threads started = threads;
    if (started != null) {
      started.close();
    }
    ending.ifPresent(Ending::close);
  }
}
