package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.ChildJvm;
import dev.stagewright.OrdinaryUser;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.store.StoreException;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many visit a store at once, and nobody while something is deleted. */
@Timeout(60)
@SuppressWarnings("try")
class StoreLockTest {
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Path root;
  private final DiskStore store;

  StoreLockTest(@TempDir Path root) {
    this.root = root;
    this.store = DiskStore.open(root);
  }

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  /** Visits, or clears, until it is told to leave. */
  public static final class Guest {
    private Guest() {}

    public static void main(String[] arguments) throws Exception {
      DiskStore store = DiskStore.open(Path.of(arguments[1]));
      Runnable onWait = () -> System.out.println("waiting");
      try (AutoCloseable stay =
          arguments[0].equals("visit") ? store.enter(onWait) : store.clear(onWait)) {
        System.out.println("inside");
        while (System.in.read() != '\n') {
          Thread.onSpinWait();
        }
      }
      System.out.println("gone");
    }
  }

  private ChildJvm child(String what) throws Exception {
    return ChildJvm.start(Guest.class, what, root.toString());
  }

  private static void never() {
    throw new AssertionError("somebody is in the way");
  }

  @Test
  void manyVisitAtOnceAndOneIsAlone() throws Exception {
    AtomicInteger visitors = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean clears = i < 2;
      all.add(executor.submit(() -> {
        for (int turn = 0; turn < 30; turn++) {
          if (clears) {
            try (ExclusiveAccess alone = store.clear(() -> {})) {
              assertThat(visitors.getAndSet(-100)).isZero();
              assertThat(visitors.getAndSet(0)).isEqualTo(-100);
            }
          } else {
            try (StoreLock visit = store.enter(() -> {})) {
              assertThat(visitors.incrementAndGet()).isPositive();
              assertThat(visitors.getAndDecrement()).isPositive();
            }
          }
        }
        return null;
      }));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  /** A build may visit again, and waits for nobody who waits for it. */
  @Test
  void whoWaitsToBeAloneKeepsNobodyOutForGood() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Future<?> alone;
    try (StoreLock first = store.enter(StoreLockTest::never)) {
      alone = executor.submit(() -> {
        try (ExclusiveAccess access = store.clear(waiting::countDown)) {
          return null;
        }
      });
      waiting.await();
      for (int again = 0; again < 3; again++) {
        try (StoreLock second = store.enter(() -> {})) {
          assertThat(alone).isNotDone();
        }
      }
      assertThat(alone).isNotDone();
    }
    alone.get();
  }

  /**
   * Each stays until the next one is inside, or has to wait: the store is never empty by chance.
   */
  @Test
  void whoWaitsToBeAloneComesToItsTurn() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch visited = new CountDownLatch(1);
    Future<Integer> relay = executor.submit(() -> {
      int visits = 0;
      StoreLock last = store.enter(StoreLockTest::never);
      visited.countDown();
      while (!over.get()) {
        StoreLock before = last;
        last = store.enter(before::close);
        before.close();
        visits++;
      }
      last.close();
      return visits;
    });
    visited.await();
    try (ChildJvm other = child("clear")) {
      other.await("inside");
      other.say("");
      other.end();
      store.clear(() -> {}).close();
    } finally {
      over.set(true);
    }
    assertThat(relay.get()).isPositive();
  }

  /** A lock belongs to the process: who closes its file takes it from the other copy. */
  @Test
  void anotherCopyOfTheClassesWaitsAndTakesNothingAway() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (OtherCopy copy = new OtherCopy()) {
      Future<?> other;
      try (StoreLock here = store.enter(StoreLockTest::never)) {
        other = executor.submit(() -> {
          copy.enter(root, waiting::countDown).close();
          return null;
        });
        waiting.await();
        try (ChildJvm child = child("clear")) {
          child.await("waiting");
          assertThat(other).isNotDone();
          child.kill();
        }
      }
      other.get();
      try (AutoCloseable there = copy.enter(root, StoreLockTest::never);
          ChildJvm child = child("visit")) {
        child.await("inside");
        Future<?> here = executor.submit(() -> store.enter(() -> {}).close());
        assertThatThrownBy(() -> here.get(100, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        there.close();
        here.get();
      }
    }
  }

  /** The same classes, loaded once more. */
  private static final class OtherCopy implements AutoCloseable {
    private final URLClassLoader loader;

    OtherCopy() throws Exception {
      List<URL> places = new ArrayList<>();
      for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        places.add(Path.of(place).toUri().toURL());
      }
      loader = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    AutoCloseable enter(Path root, Runnable onWait) throws Exception {
      Class<?> type = loader.loadClass(DiskStore.class.getName());
      assertThat(type).isNotSameAs(DiskStore.class);
      Object folder = type.getMethod("open", Path.class).invoke(null, root);
      return (AutoCloseable) type.getMethod("enter", Runnable.class).invoke(folder, onWait);
    }

    @Override
    public void close() throws Exception {
      loader.close();
    }
  }

  @Test
  void leavingTwiceIsLeavingOnce() throws Exception {
    StoreLock first = store.enter(StoreLockTest::never);
    try (StoreLock second = store.enter(StoreLockTest::never)) {
      first.close();
      first.close();
      try (ChildJvm child = child("clear")) {
        child.await("waiting");
      }
    }
  }

  @Test
  void processesVisitTogether() throws Exception {
    try (ChildJvm child = child("visit")) {
      child.await("inside");
      store.enter(StoreLockTest::never).close();
      // Closing the last visit here must not end the child's.
      CountDownLatch waiting = new CountDownLatch(1);
      Future<?> alone = executor.submit(() -> {
        try (ExclusiveAccess access = store.clear(waiting::countDown)) {
          return null;
        }
      });
      waiting.await();
      assertThat(alone).isNotDone();
      child.say("");
      child.end();
      alone.get();
    }
  }

  @Test
  void aProcessWaitsUntilNobodyVisitsHere() throws Exception {
    ChildJvm child;
    try (StoreLock first = store.enter(StoreLockTest::never);
        StoreLock second = store.enter(StoreLockTest::never)) {
      child = child("clear");
      child.await("waiting");
      second.close();
      Files.readString(root.resolve("format"));
    }
    try (child) {
      child.await("inside");
      CountDownLatch waiting = new CountDownLatch(1);
      Future<?> visit = executor.submit(() -> {
        store.enter(waiting::countDown).close();
        return null;
      });
      waiting.await();
      assertThat(visit).isNotDone();
      child.say("");
      child.end();
      visit.get();
    }
  }

  @Test
  void aKilledProcessIsNoVisitorAnyMore() throws Exception {
    for (String what : List.of("visit", "clear")) {
      try (ChildJvm child = child(what)) {
        child.await("inside");
        child.kill();
      }
      store.clear(() -> {}).close();
    }
  }

  @Test
  void whoeverIsInterruptedWhileWaitingGoesAway() throws Exception {
    try (ExclusiveAccess alone = store.clear(StoreLockTest::never)) {
      Future<?> visit = executor.submit(() -> {
        assertThatThrownBy(() -> store.enter(Thread.currentThread()::interrupt))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
      });
      visit.get();
    }
    store.clear(StoreLockTest::never).close();
  }

  /** Visits and marks a use where it may write nothing. */
  public static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) throws Exception {
      DiskStore store = DiskStore.open(Path.of(arguments[0]));
      var rref = store.names(store.derivations().get(0)).get(0);
      try (StoreLock visit = store.enter(() -> {})) {
        store.markUsed(rref, Instant.EPOCH);
        System.out.println("read");
      }
      try {
        store.clear(() -> {}).close();
      } catch (StoreException e) {
        System.out.println("refused");
      }
    }
  }

  @Test
  void aStoreOfSomebodyElseCanBeVisited(@TempDir Path folder) throws Exception {
    OrdinaryUser.assumePossible();
    Assumptions.assumeTrue("root".equals(System.getProperty("user.name")));
    Path foreign = folder.resolve("store");
    Store.open(foreign).realize(Work.writing("work", "x"));
    assertThat(OrdinaryUser.run(folder, "022", Reader.class, foreign.toString()))
        .containsExactly("read", "refused");
    try (ExclusiveAccess made = DiskStore.open(foreign).clear(StoreLockTest::never)) {
      assertThat(foreign.resolve("locks/visits")).exists();
    }
    FileTrees.delete(folder.resolve("classes"));
    assertThat(OrdinaryUser.run(folder, "022", Reader.class, foreign.toString()))
        .containsExactly("read", "refused");
  }
}
