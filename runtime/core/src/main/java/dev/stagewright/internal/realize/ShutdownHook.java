package dev.stagewright.internal.realize;

import java.util.Optional;

/** What is done when the process is told to end, as by Ctrl-C, before it is gone. */
final class ShutdownHook implements AutoCloseable {
  private final Thread hook;

  private ShutdownHook(Runnable task) {
    this.hook = new Thread(task, "stagewright-ending");
  }

  /** Empty if the process is about to end already. */
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
      // The process is about to end, and the task under way.
    }
  }
}
