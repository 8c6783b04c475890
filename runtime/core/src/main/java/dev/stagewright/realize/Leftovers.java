package dev.stagewright.realize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a build has started and not ended. It is told, and left alone: it may be meant to stay, as
 * the pool of a library that the next build uses too.
 *
 * <p>Daemons are not told: who makes one says that nobody need end it. So do libraries that clean
 * up behind the scenes from their first use on, the JDK's HTTP client, and the common pool, which
 * is everybody's.
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
    boolean interrupted = Thread.interrupted();
    try {
      return left();
    } catch (InterruptedException e) {
      interrupted = true;
      return List.of();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private List<String> left() throws InterruptedException {
    List<String> left = new ArrayList<>();
    long start = System.nanoTime();
    for (ProcessHandle process : Children.ours().end()) {
      if (!ends(process, start)) {
        left.add(
            "process %d (%s)".formatted(process.pid(), process.info().command().orElse("unknown")));
      }
    }
    for (Thread thread : BuildThreads.others()) {
      if (!before.contains(thread) && !thread.isDaemon() && !ends(thread, start)) {
        left.add("thread " + thread.getName());
      }
    }
    left.sort(null);
    return left;
  }

  private static boolean ends(ProcessHandle process, long start) throws InterruptedException {
    try {
      process.onExit().get(patience(start), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private static boolean ends(Thread thread, long start) throws InterruptedException {
    thread.join(patience(start));
    return !thread.isAlive();
  }

  private static long patience(long start) {
    return Math.max(1, PATIENCE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }
}
