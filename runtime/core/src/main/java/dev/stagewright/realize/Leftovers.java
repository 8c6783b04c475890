package dev.stagewright.realize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a build has started and not ended. It is told, and left alone: it may be meant to stay, as
 * the pool of a library that the next build uses too.
 */
final class Leftovers {
  /** Who was told to end may take a moment. */
  private static final long PATIENCE_MILLIS = 200;

  private final Set<Thread> before = BuildThreads.others();

  private Leftovers() {
    Children.ours().begin();
  }

  /** Begins to watch; this thread is the build's. */
  static Leftovers watch() {
    return new Leftovers();
  }

  /** Ends the watch, and names what is left: threads and processes. */
  List<String> end() {
    List<String> left = new ArrayList<>();
    long start = System.nanoTime();
    for (ProcessHandle process : Children.ours().end()) {
      if (!ends(process, start)) {
        left.add(
            "process %d (%s)".formatted(process.pid(), process.info().command().orElse("unknown")));
      }
    }
    for (Thread thread : BuildThreads.others()) {
      if (!before.contains(thread) && !ends(thread, start)) {
        left.add("thread " + thread.getName());
      }
    }
    left.sort(null);
    return left;
  }

  private static boolean ends(ProcessHandle process, long start) {
    CompletableFuture<ProcessHandle> exit = process.onExit();
    try {
      exit.get(patience(start), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
    return !process.isAlive();
  }

  private static boolean ends(Thread thread, long start) {
    try {
      thread.join(patience(start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private static long patience(long start) {
    return Math.max(1, PATIENCE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }
}
