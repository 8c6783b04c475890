package dev.stagewright.realize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a build has started and not ended. It is told, and left alone: it may be meant to stay, as
 * the pool of a library that the next build uses too.
 *
 * <p>Idle daemons are not told: who makes one says that nobody need end it, as libraries do that
 * clean up behind the scenes from their first use on. One that is at work may be writing what the
 * build should have waited for.
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
      if (!before.contains(thread) && !settles(thread, start)) {
        left.add("thread " + thread.getName());
      }
    }
    left.sort(null);
    return left;
  }

  /** What a daemon starts is a daemon, too, whether anybody meant it or not. */
  private static boolean mayStay(Thread thread) {
    return thread.isDaemon()
        && (isOfJdk(thread) || (isIdle(thread) && !Thread.currentThread().isDaemon()));
  }

  private static boolean isIdle(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  /**
   * The HTTP client ends its threads once nobody holds it; before JDK 21 nobody else can. The
   * common pool, and the clock of all futures, are everybody's, whoever was the first to use them.
   */
  private static boolean isOfJdk(Thread thread) {
    return Stream.of("HttpClient-", "ForkJoinPool.commonPool-", "CompletableFutureDelayScheduler")
        .anyMatch(thread.getName()::startsWith);
  }

  private static boolean ends(ProcessHandle process, long start) throws InterruptedException {
    try {
      process.onExit().get(patience(start), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** It may stay, or ends, or is idle in the end. */
  private static boolean settles(Thread thread, long start) throws InterruptedException {
    if (!mayStay(thread)) {
      thread.join(patience(start));
    }
    return !thread.isAlive() || mayStay(thread);
  }

  private static long patience(long start) {
    return Math.max(1, PATIENCE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }
}
