package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.ChildJvm;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.RealizeException;
import dev.stagewright.ref.RRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Promise 5, seen from above. */
@Timeout(60)
class ConcurrencyTest {
  private final AtomicInteger builds = new AtomicInteger();
  private final Path folder;

  ConcurrencyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void independentStagesRunAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    Work left = meeting("left", both);
    Work right = meeting("right", both);

    Store.open(folder).withCores(2).realize(Work.stage("top").on(left, right).done());

    assertThat(both.getCount()).isZero();
  }

  private static Work meeting(String name, CountDownLatch both) {
    return Work.stage(name)
        .doing(site -> {
          both.countDown();
          both.await();
        })
        .done();
  }

  @Test
  void neverMoreAtOnceThanAllowed() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Work[] works = new Work[8];
    for (int i = 0; i < works.length; i++) {
      works[i] = Work.stage("w" + i)
          .doing(site -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Work.write(site, "out", "x");
            running.decrementAndGet();
          })
          .done();
    }
    Store.open(folder).withCores(2).realize(Work.stage("top").on(works).done());

    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void sixteenThreadsBuildOnce() throws Exception {
    int threads = 16;
    CyclicBarrier start = new CyclicBarrier(threads);
    Work base = different("base");
    Work top =
        Work.stage("top").on(base).doing(site -> builds.incrementAndGet()).done();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<RRef>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(executor.submit(() -> {
          start.await();
          return Store.open(folder).realize(top).rref();
        }));
      }
      for (Future<RRef> result : results) {
        assertThat(result.get()).isEqualTo(results.get(0).get());
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(builds).hasValue(2);
  }

  private Work different(String name) {
    return Work.stage(name)
        .doing(site -> Work.write(site, "out", "build " + builds.incrementAndGet()))
        .done();
  }

  /** Realizes, once told to, a stage that notes every build in a file outside the store. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
      Path notes = Path.of(arguments[1]);
      Work work = Work.stage("work")
          .doing(site -> {
            Files.writeString(
                notes, "built\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Work.write(site, "out", "" + ProcessHandle.current().pid());
          })
          .done();
      System.out.println("ready");
      if (System.in.read() == '\n') {
        System.out.println(Store.open(Path.of(arguments[0])).realize(work).rref());
      }
    }
  }

  @Test
  void processesStartedTogetherBuildOnce(@TempDir Path other) throws Exception {
    Path notes = other.resolve("notes");
    List<ChildJvm> children = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        children.add(ChildJvm.start(Main.class, folder.toString(), notes.toString()));
      }
      for (ChildJvm child : children) {
        child.await("ready");
      }
      for (ChildJvm child : children) {
        child.say("");
      }
      List<String> said = new ArrayList<>();
      for (ChildJvm child : children) {
        said.add(child.end());
      }
      assertThat(said).hasSize(3).allMatch(rref -> rref.equals(said.get(0)));
      assertThat(notes).hasContent("built\n");
    } finally {
      children.forEach(ChildJvm::close);
    }
  }

  @Test
  void anInterruptionStopsTheBuildsAndIsRemembered() {
    Thread coordinator = Thread.currentThread();
    Work work = Work.stage("work")
        .doing(site -> {
          coordinator.interrupt();
          new CountDownLatch(1).await();
        })
        .done();

    assertThatThrownBy(() -> Store.open(folder).realize(work))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("Interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder.resolve("failed")).isNotEmptyDirectory();
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void aForcedRebuildThatHadToWaitBuildsToo() throws Exception {
    CountDownLatch building = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    Work work = Work.stage("work")
        .doing(site -> {
          builds.incrementAndGet();
          building.countDown();
          waiting.await();
        })
        .done();
    Store store = Store.open(folder);
    Store rebuilding = store.listening(event -> {
      if (event instanceof BuildEvent.Waiting) {
        waiting.countDown();
      }
    });
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      Future<?> first = executor.submit(() -> store.realize(work));
      building.await();
      rebuilding.rebuild(work);
      first.get();
    } finally {
      executor.shutdownNow();
    }

    assertThat(builds).hasValue(2);
  }
}
