package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Promise 5. */
@Timeout(60)
class BuildLockTest {
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Path file;

  BuildLockTest(@TempDir Path folder) {
    this.file = folder.resolve("lock");
  }

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  /** Holds a lock until its input ends. */
  public static final class Holder {
    private Holder() {}

    @SuppressWarnings("try")
    public static void main(String[] arguments) throws Exception {
      Runnable onWait = () -> System.out.println("waiting");
      try (BuildLock lock = BuildLock.acquire(Path.of(arguments[0]), onWait)) {
        System.out.println("held");
        assertThatInputEnds();
      }
      System.out.println("freed");
    }

    private static void assertThatInputEnds() throws Exception {
      while (System.in.read() != '\n') {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  @SuppressWarnings("try")
  void oneThreadAtATime() throws Exception {
    AtomicBoolean inside = new AtomicBoolean();
    AtomicInteger turns = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(executor.submit(() -> {
        for (int turn = 0; turn < 50; turn++) {
          try (BuildLock lock = BuildLock.acquire(file, () -> {})) {
            assertThat(inside.getAndSet(true)).isFalse();
            turns.incrementAndGet();
            assertThat(inside.getAndSet(false)).isTrue();
          }
        }
        return null;
      }));
    }
    for (Future<?> one : all) {
      one.get();
    }

    assertThat(turns).hasValue(400);
  }

  @Test
  @SuppressWarnings("try")
  void whoeverWaitsIsToldOnceAndThenHasIt() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Future<Integer> second;
    try (BuildLock first = BuildLock.acquire(file, () -> {})) {
      second = executor.submit(() -> {
        AtomicInteger told = new AtomicInteger();
        try (BuildLock lock = BuildLock.acquire(file, () -> {
          told.incrementAndGet();
          waiting.countDown();
        })) {
          return told.get();
        }
      });
      waiting.await();
      assertThat(second).isNotDone();
    }
    assertThat(second.get()).isEqualTo(1);
  }

  @Test
  @SuppressWarnings("try")
  void oneProcessAtATime() throws Exception {
    try (ChildJvm child = ChildJvm.start(Holder.class, file.toString())) {
      child.await("held");
      CountDownLatch waiting = new CountDownLatch(1);
      Future<?> here = executor.submit(() -> {
        try (BuildLock lock = BuildLock.acquire(file, waiting::countDown)) {
          return null;
        }
      });
      waiting.await();
      assertThat(here).isNotDone();
      child.say("");
      assertThat(child.end()).isEqualTo("freed");
      here.get();
    }
  }

  @Test
  @SuppressWarnings("try")
  void aChildWaitsForUs() throws Exception {
    ChildJvm child;
    try (BuildLock lock = BuildLock.acquire(file, () -> {})) {
      child = ChildJvm.start(Holder.class, file.toString());
      child.await("waiting");
    }
    try (child) {
      child.await("held");
      child.say("");
      child.end();
    }
  }

  @Test
  @SuppressWarnings("try")
  void aKilledProcessLetsGo() throws Exception {
    try (ChildJvm child = ChildJvm.start(Holder.class, file.toString())) {
      child.await("held");
      child.kill();
    }
    try (BuildLock lock = BuildLock.acquire(file, () -> {})) {
      assertThat(file).exists();
    }
  }

  @Test
  @SuppressWarnings("try")
  void whoeverIsInterruptedWhileWaitingLeavesTheQueue() throws Exception {
    for (boolean otherProcess : new boolean[] {false, true}) {
      CountDownLatch waiting = new CountDownLatch(1);
      Future<?> waiter;
      try (AutoCloseable holder = otherProcess ? holder() : BuildLock.acquire(file, () -> {})) {
        Thread[] thread = new Thread[1];
        waiter = executor.submit(() -> {
          thread[0] = Thread.currentThread();
          try (BuildLock lock = BuildLock.acquire(file, waiting::countDown)) {
            return null;
          }
        });
        waiting.await();
        thread[0].interrupt();
        assertThat(failureOf(waiter)).isInstanceOf(InterruptedException.class);
      }
      try (BuildLock lock = BuildLock.acquire(file, () -> {})) {
        assertThat(file).exists();
      }
    }
  }

  private ChildJvm holder() throws Exception {
    ChildJvm child = ChildJvm.start(Holder.class, file.toString());
    child.await("held");
    return child;
  }

  private static Throwable failureOf(Future<?> future) throws InterruptedException {
    try {
      future.get();
      return new AssertionError("ended well");
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
  }
}
