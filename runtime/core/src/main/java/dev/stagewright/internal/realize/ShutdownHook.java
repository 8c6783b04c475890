package dev.stagewright.internal.realize;

import java.util.Optional;

/** A task for the termination of the process, as by Ctrl-C. */
final class ShutdownHook implements AutoCloseable {
  private final Thread hook;

  private ShutdownHook(Runnable task) {
    this.hook = new Thread(task, "stagewright-ending");
  }

  /** Registers a task. Returns empty if the process is already ending. */
  static Optional<ShutdownHook> doing(Runnable task) {
    ShutdownHook ending = new ShutdownHook(task);
    try {
      Runtime.getRuntime().addShutdownHook(ending.hook);
      return Optional.of(ending);
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is already ending, and the task runs.
    }
  }
}
