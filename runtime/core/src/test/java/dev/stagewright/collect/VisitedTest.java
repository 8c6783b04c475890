package dev.stagewright.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.realize.OpenBuild;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is deleted under those who build. */
class VisitedTest {
  private final CountDownLatch waiting = new CountDownLatch(1);

  @TempDir
  private Path folder;

  @Test
  void aCollectorWaitsForABuild() throws Exception {
    Work input = Work.writing("input", "kept while it is read");
    try (Store store = Store.open(folder)) {
      FutureTask<Freed> collecting = collecting(store);
      Work reader = Work.stage("reader")
          .on(input)
          .doing(site -> {
            start(collecting);
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
      FutureTask<Freed> collecting = collecting(store);
      try (OpenBuild<Work.Idle, Work.Result> build = store.begin(work, work)) {
        start(collecting);
        waiting.await();
        Work.write(build.site(), "out", "by hand");
        assertThat(build.commit().text("out")).isEqualTo("by hand");
      }
      assertThat(collecting.get().realizations()).isEmpty();
    }
  }

  @Test
  void whatIsHandedOutIsUsed() {
    Instant now = Instant.parse("2030-01-02T03:04:05Z");
    Work work = Work.writing("work", "text");
    try (Store store = Store.open(folder)) {
      Work.Result result = store.realize(work);
      store.withClock(() -> now).realize(work);
      assertThat(store.contents().lastUsed(result.rref())).isEqualTo(now);
    }
  }

  private FutureTask<Freed> collecting(Store store) {
    Collector collector = Collector.of(store.contents(), Instant::now, waiting::countDown);
    return new FutureTask<>(() -> collector.run(collector.plan(Policy.everything())));
  }

  private static void start(FutureTask<Freed> task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }
}
