package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.ChildJvm;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes that hold one lock each and wait for the other's, on other threads, are not stuck:
 * the system must not be asked to wait, since it believes that they are.
 */
@Timeout(60)
class CrossedLocksTest {

  /** Holds the first lock until it is told to let go, and takes the second meanwhile. */
  public static final class Crosser {
    private Crosser() {}

    @SuppressWarnings("try")
    public static void main(String[] arguments) throws Exception {
      try (BuildLock held = BuildLock.acquire(Path.of(arguments[0]), () -> {})) {
        System.out.println("held");
        try (BuildLock other =
            BuildLock.acquire(Path.of(arguments[1]), () -> System.out.println("waiting"))) {
          System.out.println("took the other");
        }
        int told = System.in.read();
        System.out.println("told " + told);
      }
    }
  }

  @Test
  @SuppressWarnings("try")
  void twoProcessesMayWaitCrosswise(@TempDir Path folder) throws Exception {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    ExecutorService executor = Executors.newSingleThreadExecutor();
    BuildLock mine = BuildLock.acquire(one, () -> {});
    try (ChildJvm child = ChildJvm.start(Crosser.class, two.toString(), one.toString())) {
      child.await("held");
      child.await("waiting");
      Future<?> taken = executor.submit(() -> {
        try (BuildLock lock = BuildLock.acquire(two, () -> {})) {
          return true;
        }
      });
      // Long enough for both to wait indeed; too short a time could only let a fault pass.
      assertThatThrownBy(() -> taken.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      mine.close();
      child.await("took the other");
      child.say("");
      taken.get();
      child.end();
    } finally {
      executor.shutdownNow();
    }
  }
}
