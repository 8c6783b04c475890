package dev.stagewright.internal.realize;

import dev.stagewright.build.TimedOutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Interrupts the thread of a build that takes too long. A build that does not heed it is waited for
 * all the same: nobody can tell what a thread that goes on by itself would still write.
 */
final class Deadline implements AutoCloseable {
  private static final Duration FOR_EVER = Duration.ofDays(365L * 100);

  private final Thread builder = Thread.currentThread();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Runnable onPassing;
  private boolean passed;
  private boolean over;

  private Deadline(Runnable onPassing) {
    this.onPassing = onPassing;
  }

  /** What a stage does itself. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }

  static void run(Optional<Duration> timeout, Task task, Consumer<String> log) throws Exception {
    if (timeout.isPresent()) {
      run(timeout.get(), task, log);
    } else {
      task.run();
    }
  }

  private static void run(Duration timeout, Task task, Consumer<String> log) throws Exception {
    Deadline deadline = new Deadline(() -> log.accept(String.valueOf(new TimedOutException(timeout, null).getMessage())));
    deadline.start(timeout.compareTo(FOR_EVER) < 0 ? timeout : FOR_EVER);
    try (deadline) {
      task.run();
    } catch (Throwable e) {
      if (deadline.hasPassed()) {
        throw new TimedOutException(timeout, e);
      }
      throw e;
    }
    if (deadline.hasPassed()) {
      throw new TimedOutException(timeout, null);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what passing throws is for nobody
  private void start(Duration timeout) {
    end.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS).whenComplete((none, late) -> {
      if (late != null) {
        pass();
      }
    });
  }

  private synchronized void pass() {
    if (!over) {
      passed = true;
      onPassing.run();
      builder.interrupt();
    }
  }

  private synchronized boolean hasPassed() {
    return passed;
  }

  /** The interruption was meant for the build, and ends with it. */
  @Override
  public synchronized void close() {
    over = true;
    end.complete(null);
    if (passed) {
      Thread.interrupted();
    }
  }
}
