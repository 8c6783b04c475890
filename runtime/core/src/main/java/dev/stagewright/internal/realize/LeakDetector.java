package dev.stagewright.internal.realize;

import dev.stagewright.internal.process.ProcessTable;
import dev.stagewright.internal.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Threads and processes that a build left running. Reported, never killed: they may be a shared
 * pool.
 *
 * <p>Idle daemon threads are not reported, since libraries start them for background work and never
 * end them. A daemon thread at work may be writing output that the build should have waited for.
 */
public final class LeakDetector {
  /** The time that a thread or process gets to end. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Set<Thread> before = BuildThreadFactory.others();

  private final long since = ChildProcesses.ours().begin();

  private LeakDetector() {}

  /** Begins to watch the build of this thread. */
  static LeakDetector watch() {
    return new LeakDetector();
  }

  /** Ends the watch, and names the remaining threads and processes. */
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
    for (RunningProcess process : ChildProcesses.ours().end()) {
      String told = process.toString();
      if (!process.endsWithin(patience(start))) {
        left.add(told);
      }
    }
    for (Thread thread : BuildThreadFactory.others()) {
      if (!before.contains(thread) && !settles(thread, start)) {
        left.add("thread " + thread.getName());
      }
    }
    left.sort(null);
    return left;
  }

  /**
   * Refuses a result that is still being written: a process has one of its files open for writing.
   *
   * @param folder the files of the build
   * @throws StillWrittenException if there is such a process
   */
  public void refuseWriters(Path folder) throws IOException, InterruptedException {
    refuseWriters(folder, since);
  }

  /**
   * Refuses a folder written by processes started at or after a time of {@link ProcessTable#now}.
   */
  public static void refuseWriters(Path folder, long since)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<String> writers = new ArrayList<>();
    for (RunningProcess process : ChildProcesses.writingIn(folder.toRealPath(), since)) {
      String told = process.toString();
      if (!process.endsWithin(patience(start)) && process.writesIn(folder.toRealPath())) {
        writers.add(told);
      }
    }
    if (!writers.isEmpty()) {
      throw new StillWrittenException(writers);
    }
  }

  /**
   * Returns whether a thread may stay. A thread started by a daemon is a daemon by default, so
   * being one proves nothing.
   */
  private static boolean mayStay(Thread thread) {
    return thread.isDaemon()
        && (isOfJdk(thread) || (isIdle(thread) && !Thread.currentThread().isDaemon()));
  }

  private static boolean isIdle(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  /**
   * Returns whether a thread belongs to the JDK. Threads of the HTTP client end once it is
   * unreachable, and cannot be ended otherwise before JDK 21. The common pool and the timer of all
   * futures are shared by the process, whichever build used them first.
   */
  private static boolean isOfJdk(Thread thread) {
    return Stream.of("HttpClient-", "ForkJoinPool.commonPool-", "CompletableFutureDelayScheduler")
        .anyMatch(thread.getName()::startsWith);
  }

  /** Returns whether a thread may stay, ends, or becomes idle. */
  private static boolean settles(Thread thread, long start) throws InterruptedException {
    if (!mayStay(thread)) {
      thread.join(Math.max(1, patience(start).toMillis()));
    }
    return !thread.isAlive() || mayStay(thread);
  }

  private static Duration patience(long start) {
    return PATIENCE.minusNanos(System.nanoTime() - start);
  }
}
