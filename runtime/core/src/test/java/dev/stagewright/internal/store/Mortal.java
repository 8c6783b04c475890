package dev.stagewright.internal.store;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that lives through a history, and waits to be killed at the step that it is told. */
final class Mortal {
  static final String READY = "ready";
  static final String RUNNING = "running";
  static final String WAITING = "waiting";

  private Mortal() {}

  /** Reads: the store, a folder for the rest, the round, a step or -, and which time it counts. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(READY);
    List<String> told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .limit(5)
        .toList();
    Storage storage = new Halting(told.get(3), Integer.parseInt(told.get(4)));
    System.out.println(RUNNING);
    new History(
            DiskStore.open(Path.of(told.get(0)), storage),
            Path.of(told.get(1)),
            Integer.parseInt(told.get(2)),
            2)
        .run();
  }

  /** The disk of who dies at a step. */
  private static final class Halting implements Storage {
    private final Storage storage = new FsyncStorage();
    private final AtomicInteger left;
    private final String last;

    Halting(String last, int times) {
      this.last = last;
      this.left = new AtomicInteger(times);
    }

    @Override
    public void flush(List<Path> places) throws java.io.IOException {
      storage.flush(places);
    }

    @Override
    public void passed(SyncPoint point) {
      if (point.name().equals(last) && left.decrementAndGet() == 0) {
        System.out.println(WAITING);
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
