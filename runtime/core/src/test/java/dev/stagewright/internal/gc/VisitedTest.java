package dev.stagewright.internal.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.Plan;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.ExclusiveAccess;
import dev.stagewright.tools.GarbageCollector;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is deleted under those who build. */
@Timeout(60)
@SuppressWarnings("try") // the right to delete is held, not used
class VisitedTest {
  private final CountDownLatch waiting = new CountDownLatch(1);

  @TempDir
  private Path folder;

  @Test
  void aCollectorWaitsForABuild() throws Exception {
    Work input = Work.writing("input", "kept while it is read");
    CountDownLatch building = new CountDownLatch(1);
    try (Store store = Store.open(folder)) {
      FutureTask<GarbageCollector.Result> collecting = collecting(store);
      start(new FutureTask<>(
          () -> {
            await(building);
            collecting.run();
          },
          null)); // a thread that the build starts would be a part of it, and refused
      Work reader = Work.stage("reader")
          .on(input)
          .doing(site -> {
            building.countDown();
            waiting.await();
            Work.write(site, "out", input.from(site.inputs()).text("out"));
          })
          .done();
      assertThat(store.realize(reader).text("out")).isEqualTo("kept while it is read");
      assertThat(collecting.get().realizations()).isEmpty();
    }
  }

  @Test
  void aCollectorWaitsForABuildByHand() throws Exception {
    Work work = Work.writing("work", "text");
    try (Store store = Store.open(folder)) {
      FutureTask<GarbageCollector.Result> collecting = collecting(store);
      try (ManualBuild<Work.Idle, Work.Result> build = store.begin(work, work)) {
        start(collecting);
        waiting.await();
        Work.write(build.site(), "out", "by hand");
        assertThat(build.commit().text("out")).isEqualTo("by hand");
      }
      assertThat(collecting.get().realizations()).isEmpty();
    }
  }

  @Test
  void whoeverLooksWaitsForACollector() throws Exception {
    Work work = Work.writing("work", "text");
    try (Store store = Store.open(folder)) {
      store.realize(work);
      List<Function<Plan<Work.Result>, Object>> looks =
          List.of(Plan::steps, Plan::isRealized, plan -> plan.withoutBuilding().realize());
      for (Function<Plan<Work.Result>, Object> look : looks) {
        FutureTask<Object> looking;
        CountDownLatch told = new CountDownLatch(1);
        try (ExclusiveAccess alone = LocalStore.of(store).disk().clear(() -> {})) {
          looking = new FutureTask<>(
              () -> look.apply(store.listening(event -> told.countDown()).plan(work)));
          start(looking);
          told.await();
          assertThat(looking).isNotDone();
        }
        looking.get();
      }
    }
  }

  /** Between the end of a visit and the note, a collector would find it unused. */
  @Test
  void whatIsHandedOutIsUsedBeforeTheVisitEnds() throws Exception {
    Work work = Work.writing("work", "text");
    try (Store store = Store.open(folder)) {
      store.realize(work);
      FutureTask<GarbageCollector.Result> collecting = collecting(store);
      store
          .withClock(() -> {
            start(collecting);
            await(waiting);
            return Instant.now();
          })
          .realize(work);
      assertThat(collecting.get().realizations()).hasSize(1);
    }
  }

  @Test
  void whatIsHandedOutIsUsed() {
    Instant now = Instant.parse("2030-01-02T03:04:05Z");
    Work work = Work.writing("work", "text");
    try (Store store = Store.open(folder)) {
      Work.Result result = store.realize(work);
      store.withClock(() -> now).realize(work);
      assertThat(LocalStore.of(store).disk().lastUsed(result.rref())).isEqualTo(now);
    }
  }

  private FutureTask<GarbageCollector.Result> collecting(Store store) {
    GarbageCollector collector =
        LocalCollector.of(LocalStore.of(store).disk(), Instant::now, waiting::countDown);
    return new FutureTask<>(
        () -> collector.run(collector.plan(GarbageCollector.Policy.everything())));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void start(FutureTask<?> task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }
}
