package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.DeadlockException;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.store.Durability;
import dev.stagewright.tools.GarbageCollector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for itself is told so at once; what waits for others goes on waiting. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecursionTest {
  private final Path folder;
  private final Store store;
  private final AtomicInteger count = new AtomicInteger();
  private final Work base = Work.writing("base", "x");
  private final Work top = Work.stage("top").on(base).done();

  RecursionTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = Store.open(folder).withCores(4);
  }

  @Test
  void whoHoldsABuildOpenIsToldToCommitIt() {
    try (ManualBuild<Work.Idle, Work.Result> open = store.begin(base, base)) {
      assertThat(open.folder()).isDirectory();
      for (Work work : List.of(base, top)) {
        assertThatThrownBy(() -> store.realize(work))
            .isInstanceOfSatisfying(
                RecursiveBuildException.class, e -> assertThat(e.dref()).isEqualTo(base.dref()))
            .hasMessageContaining("wait for itself for ever: base is being built by what waits")
            .hasMessageContaining("commit or close the open build of base");
      }
      assertThatThrownBy(() -> store.begin(base, base)).isInstanceOf(RecursiveBuildException.class);
      assertThatThrownBy(() -> Store.open(folder).rebuild(base))
          .isInstanceOf(RecursiveBuildException.class);
      assertThatThrownBy(() ->
              store.collector().run(store.collector().plan(GarbageCollector.Policy.everything())))
          .isInstanceOf(DeadlockException.class)
          .hasMessageContaining("inside of the build of base");
      assertThat(store.plan(base).steps()).hasSize(1);
      assertThat(store.realize(Work.writing("other", "y")).text("out")).isEqualTo("y");
    }
    assertThat(store.realize(top).rref()).isNotNull();
  }

  private @Nullable Throwable failure(Consumer<Work> body) {
    AtomicReference<Work> self = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Work work = Work.stage("self" + count.incrementAndGet())
        .doing(site -> {
          try {
            body.accept(self.get());
          } catch (RuntimeException e) {
            thrown.set(e);
          }
          Work.write(site, "out", "x");
        })
        .done();
    self.set(work);
    assertThat(store.realize(work).text("out")).isEqualTo("x");
    return thrown.get();
  }

  @ParameterizedTest
  @ValueSource(strings = {"itself", "another store", "needing it", "by hand", "nested", "several"})
  void aBuildThatAsksForItself(String how) {
    @Nullable
    Throwable thrown = failure(self -> {
      switch (how) {
        case "another store" -> Store.open(folder).realize(self);
        case "needing it" -> store.realize(Work.stage("needing").on(self).done());
        case "by hand" -> store.begin(self, self);
        case "nested" ->
          store.realize(Work.stage("inner").doing(site -> store.realize(self)).done());
        case "several" ->
          store.realizeAll(
              Work.stage("many").making(3).doing(site -> store.realize(self)).done());
        default -> store.realize(self);
      }
    });
    Throwable root = Objects.requireNonNull(thrown);
    while (root.getCause() != null && !(root instanceof RecursiveBuildException)) {
      root = root.getCause();
    }
    assertThat(root)
        .isInstanceOf(RecursiveBuildException.class)
        .hasMessageContaining("self1 is being built by what waits for this")
        .hasMessageContaining("inside of the build of")
        .hasMessageContaining("take results as inputs");
  }

  private static void inThread(Runnable task) {
    AtomicReference<RuntimeException> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        thrown.set(e);
      }
    });
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (thrown.get() != null) {
      throw thrown.get();
    }
  }

  @Test
  void aThreadOfABuildAsksForIt() {
    assertThat(failure(self -> inThread(() -> store.realize(self))))
        .isInstanceOf(RecursiveBuildException.class);
    assertThat(failure(self -> inThread(() -> inThread(() -> store.begin(self, self)))))
        .isInstanceOf(RecursiveBuildException.class);
  }

  @Test
  void twoBuildsThatAskForEachOther() {
    CountDownLatch both = new CountDownLatch(2);
    AtomicReference<Work> other = new AtomicReference<>();
    Work one = Work.stage("one")
        .doing(site -> {
          both.countDown();
          both.await();
          store.realize(Objects.requireNonNull(other.get()));
        })
        .done();
    Work two = Work.stage("two")
        .doing(site -> {
          both.countDown();
          both.await();
          store.realize(one);
        })
        .done();
    other.set(two);
    Work all = Work.stage("all").on(one).on(two).done();
    assertThat(store.plan(all).keepGoing().tryRealize())
        .isInstanceOfSatisfying(
            RealizeResult.Failed.class,
            failed -> assertThat(failed.failures().toString())
                .contains("wait for itself for ever", "inside of the build of"));
  }

  @Test
  void aBuildThatDeletes() throws Exception {
    Work damaged = Work.writing("damaged", "x");
    Path out = store.realize(damaged).folder().resolve("out");
    FilePermissions.makeWritable(out);
    Files.writeString(out, "y");
    List<Consumer<Work>> deeds = List.of(
        self -> store.collector().run(store.collector().plan(GarbageCollector.Policy.everything())),
        self -> store.collector().remove(store.realize(base).rref()),
        self -> Store.open(folder, Durability.UNFLUSHED),
        self -> inThread(() -> store.collector().remove(store.realize(base).rref())),
        self -> Quarantine.of(LocalStore.of(store).disk(), InstantSource.system(), () -> {})
            .isolate(Verifier.of(LocalStore.of(store).disk()).verify()));
    for (Consumer<Work> deed : deeds) {
      assertThat(failure(deed))
          .isInstanceOf(DeadlockException.class)
          .hasMessageContaining("inside of the build of self")
          .hasMessageContaining("after the build has ended");
    }
  }

  @Test
  void aBuildThatLooksAndRealizesOthers() {
    assertThat(failure(self -> {
          assertThat(store.plan(self).steps()).hasSize(1);
          assertThat(store.isRealized(self)).isFalse();
          assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
          assertThat(store.realize(top).rref()).isNotNull();
          try (ManualBuild<Work.Idle, Work.Result> open = store.begin(top, top)) {
            assertThat(open.folder()).isDirectory();
          }
          store.close();
        }))
        .isNull();
  }

  /** It has no part in the work of the one that holds it. */
  @Test
  void anotherThreadWaits() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Store patient = store.listening(event -> {
      if (event instanceof BuildEvent.Waiting) {
        waiting.countDown();
      }
    });
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (ManualBuild<Work.Idle, Work.Result> open = store.begin(base, base)) {
      Future<Work.Result> result = thread.submit(() -> patient.realize(base)); // started by holder
      assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
      Files.writeString(open.folder().resolve("out"), "by hand");
      open.commit();
      assertThat(result.get().text("out")).isEqualTo("by hand");
    } finally {
      thread.shutdownNow();
    }
  }

  /** It was part of a build that has ended, and is nobody's by then. */
  @Test
  void aThreadThatABuildLeftWaits() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Store patient = store.listening(event -> {
      if (event instanceof BuildEvent.Waiting) {
        waiting.countDown();
      }
    });
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Work leaving = Work.stage("leaving")
        .doing(site -> {
          Future<?> started = thread.submit(() -> {});
          started.get();
        })
        .done();
    try (ManualBuild<Work.Idle, Work.Result> open = store.begin(base, base)) {
      store.realize(leaving);
      Future<Work.Result> result = thread.submit(() -> patient.realize(base));
      assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
      Files.writeString(open.folder().resolve("out"), "by hand");
      open.commit();
      assertThat(result.get().text("out")).isEqualTo("by hand");
    } finally {
      thread.shutdownNow();
    }
  }
}
