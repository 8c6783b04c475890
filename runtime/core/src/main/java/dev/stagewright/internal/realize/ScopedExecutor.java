package dev.stagewright.internal.realize;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Threads that do not outlive whoever uses them.
 *
 * @param service runs tasks
 */
record ScopedExecutor(ExecutorService service) implements AutoCloseable {

  void interrupt() {
    service.shutdownNow();
  }

  /** Stops what still runs, which is so only after an interruption, and waits for it. */
  @Override
  public void close() {
    service.shutdownNow();
    boolean interrupted = Thread.interrupted();
    while (!service.isTerminated()) {
      try {
        service.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
