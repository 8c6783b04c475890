package dev.stagewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.ChildJvm;
import dev.stagewright.OrdinaryUser;
import dev.stagewright.Store;
import dev.stagewright.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many visit a store at once, and nobody while something is deleted. */
@Timeout(60)
@SuppressWarnings("try")
class VisitTest {
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Path root;
  private final StoreFolder store;

  VisitTest(@TempDir Path root) {
    this.root = root;
    this.store = StoreFolder.open(root);
  }

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  /** Visits, or clears, until it is told to leave. */
  public static final class Guest {
    private Guest() {}

    public static void main(String[] arguments) throws Exception {
      StoreFolder store = StoreFolder.open(Path.of(arguments[1]));
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
            try (Clearance alone = store.clear(() -> {})) {
              assertThat(visitors.getAndSet(-100)).isZero();
              assertThat(visitors.getAndSet(0)).isEqualTo(-100);
            }
          } else {
            try (Visit visit = store.enter(() -> {})) {
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

  @Test
  void whoWaitsToBeAloneKeepsNobodyOut() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Future<?> alone;
    try (Visit first = store.enter(VisitTest::never)) {
      alone = executor.submit(() -> {
        try (Clearance clearance = store.clear(waiting::countDown)) {
          return null;
        }
      });
      waiting.await();
      try (Visit second = store.enter(VisitTest::never)) {
        assertThat(alone).isNotDone();
      }
      assertThat(alone).isNotDone();
    }
    alone.get();
  }

  @Test
  void leavingTwiceIsLeavingOnce() throws Exception {
    Visit first = store.enter(VisitTest::never);
    try (Visit second = store.enter(VisitTest::never)) {
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
      store.enter(VisitTest::never).close();
      // Closing the last visit here must not end the child's.
      CountDownLatch waiting = new CountDownLatch(1);
      Future<?> alone = executor.submit(() -> {
        try (Clearance clearance = store.clear(waiting::countDown)) {
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
    try (Visit first = store.enter(VisitTest::never);
        Visit second = store.enter(VisitTest::never)) {
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
    try (Clearance alone = store.clear(VisitTest::never)) {
      Future<?> visit = executor.submit(() -> {
        assertThatThrownBy(() -> store.enter(Thread.currentThread()::interrupt))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
      });
      visit.get();
    }
    store.clear(VisitTest::never).close();
  }

  /** Visits and marks a use where it may write nothing. */
  public static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) throws Exception {
      StoreFolder store = StoreFolder.open(Path.of(arguments[0]));
      var rref = store.names(store.derivations().get(0)).get(0);
      try (Visit visit = store.enter(() -> {})) {
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
    try (Clearance made = StoreFolder.open(foreign).clear(VisitTest::never)) {
      assertThat(foreign.resolve("locks/visits")).exists();
    }
    Trees.delete(folder.resolve("classes"));
    assertThat(OrdinaryUser.run(folder, "022", Reader.class, foreign.toString()))
        .containsExactly("read", "refused");
  }
}
