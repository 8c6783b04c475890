package dev.stagewright.internal.realize;

import dev.stagewright.build.TimedOutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A time limit for a build, whose thread it interrupts. A build that ignores the interruption is
 * waited for: a thread left alone could still write to its files.
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

  /** The work of a stage. */
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
    Deadline deadline = new Deadline(
        () -> log.accept(String.valueOf(new TimedOutException(timeout, null).getMessage())));
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

  @SuppressWarnings("FutureReturnValueIgnored") // an exception of the timer concerns no caller
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

  /** Ends the limit, and clears an interruption, which was meant for the build. */
  @Override
  public synchronized void close() {
    over = true;
    end.complete(null);
    if (passed) {
      Thread.interrupted();
    }
  }
}
