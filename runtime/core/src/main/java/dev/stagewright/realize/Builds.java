package dev.stagewright.realize;

import dev.stagewright.store.Realized;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The builds that run at once, for one thread that starts them and takes what they give. */
final class Builds implements AutoCloseable {
  private final int parallelism;
  private @Nullable ExecutorService threads;
  private @Nullable CompletionService<Outcome> service;
  private int running;

  /**
   * What a build gave.
   *
   * @param step what was built
   * @param matched the realizations that now count
   */
  record Outcome(Plan.Step step, List<Realized> matched) {}

  Builds(int parallelism) {
    this.parallelism = parallelism;
  }

  boolean isIdle() {
    return running == 0;
  }

  boolean isFull() {
    return running == parallelism;
  }

  void start(Callable<Outcome> build) {
    service().submit(build);
    running++;
  }

  /** Waits for the next build to end. */
  Outcome next() throws InterruptedException, ExecutionException {
    var build = service().take();
    running--;
    return build.get();
  }

  private CompletionService<Outcome> service() {
    if (service == null) {
      threads = Executors.newFixedThreadPool(parallelism);
      service = new ExecutorCompletionService<>(threads);
    }
    return service;
  }

  /** Stops builds that still run, which is so only after an interruption, and waits for them. */
  @Override
  public void close() {
    if (threads == null) {
      return;
    }
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
