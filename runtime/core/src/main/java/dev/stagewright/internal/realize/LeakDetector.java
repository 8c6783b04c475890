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
 * What a build has started and not ended. It is told, and left alone: it may be meant to stay, as
 * the pool of a library that the next build uses too.
 *
 * <p>Idle daemons are not told: who makes one says that nobody need end it, as libraries do that
 * clean up behind the scenes from their first use on. One that is at work may be writing what the
 * build should have waited for.
 */
public final class LeakDetector {
  /** Who was told to end may take a moment. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Set<Thread> before = BuildThreadFactory.others();

  private final long since = ChildProcesses.ours().begin();

  private LeakDetector() {}

  /** Begins to watch; this thread is the build's. */
  static LeakDetector watch() {
    return new LeakDetector();
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
   * Refuses a result that still changes: one with a file that a process has open for writing.
   *
   * @param folder what the build has written
   * @throws StillWrittenException if there is such a process
   */
  public void refuseWriters(Path folder) throws IOException, InterruptedException {
    refuseWriters(folder, since);
  }

  /** Counts the processes that started at a time of {@link ProcessTable#now}, or later. */
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

  /** It may stay, or ends, or is idle in the end. */
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
