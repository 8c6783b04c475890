package dev.stagewright.internal.realize;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An executor whose threads end with the scope that uses them.
 *
 * @param service the service that runs the tasks
 */
record ScopedExecutor(ExecutorService service) implements AutoCloseable {

  void interrupt() {
    service.shutdownNow();
  }

  /**
   * Interrupts the remaining tasks, of which some exist only after an interruption, and waits for
   * them.
   */
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
