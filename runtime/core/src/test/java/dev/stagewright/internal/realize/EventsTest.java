package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.match.MatchException;
import dev.stagewright.internal.store.HostInfo;
import dev.stagewright.store.LockOwner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
  private final List<BuildEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final Store store;

  EventsTest(@TempDir Path folder) {
    store = Store.open(folder).listening(events::add);
  }

  @Test
  void tellWhatIsBuiltAndHowFarItIs() {
    Work work = Work.stage("work")
        .doing(site -> {
          site.progress("epoch", 0, 2);
          site.progress("bytes", 10, -1);
        })
        .done();
    Work.Result result = store.withClock(InstantSource.fixed(Instant.EPOCH)).realize(work);

    assertThat(events)
        .hasSize(4)
        .allMatch(event -> event.dref().equals(work.dref()))
        .element(0)
        .isInstanceOfSatisfying(
            BuildEvent.Started.class, started -> assertThat(started.log()).isAbsolute());
    assertThat(events.subList(1, 4))
        .containsExactly(
            new BuildEvent.Progressed(work.dref(), "epoch", 0, 2),
            new BuildEvent.Progressed(work.dref(), "bytes", 10, -1),
            new BuildEvent.Built(work.dref(), result.rref(), Duration.ZERO));
  }

  @Test
  void tellWhatIsReused() {
    Work base = Work.writing("base", "x");
    Work top = Work.stage("top").on(base).done();
    Work.Result result = store.realize(top);
    events.clear();
    store.realize(top);

    assertThat(events)
        .containsExactly(
            new BuildEvent.Reused(
                base.dref(), result.realized().inputs().one(base.dref()).rref()),
            new BuildEvent.Reused(top.dref(), result.rref()));
  }

  @Test
  void tellWhereAFailedBuildIs() {
    Work work = Work.stage("work")
        .doing(site -> {
          throw new IllegalStateException();
        })
        .done();

    assertThatThrownBy(() -> store.realize(work)).isInstanceOf(BuildFailedException.class);
    assertThat(events)
        .last()
        .isInstanceOfSatisfying(
            BuildEvent.Failed.class, failed -> assertThat(failed.folder()).isDirectory());
  }

  @Test
  void whoeverWaitsIsToldAndThenReuses() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    String[] builder = new String[1];
    Work work = Work.stage("work")
        .doing(site -> {
          builder[0] = Thread.currentThread().getName();
          started.countDown();
          waiting.await();
        })
        .done();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<?> first = executor.submit(() -> Store.open(store.folder()).realize(work));
      started.await();
      Work.Result result = store
          .listening(event -> {
            events.add(event);
            waiting.countDown();
          })
          .realize(work);
      first.get();

      LockOwner owner = new LockOwner(
          HostInfo.here().host(),
          ProcessHandle.current().pid(),
          builder[0],
          Optional.of(work.dref()));
      assertThat(events)
          .containsExactly(
              new BuildEvent.Waiting(work.dref(), Optional.of(owner)),
              new BuildEvent.Reused(work.dref(), result.rref()));
    } finally {
      executor.shutdownNow();
    }
  }

  /** What is published cannot fail any more. */
  @Test
  void aListenerThatThrowsAfterPublishingHidesNothing() {
    Work work = Work.writing("work", "x");
    Store angry = store.listening(event -> {
      if (event instanceof BuildEvent.Built) {
        throw new IllegalStateException("angry listener");
      }
    });

    assertThatThrownBy(() -> angry.realize(work))
        .isInstanceOf(RealizeException.class)
        .isNotInstanceOf(BuildFailedException.class)
        .hasMessageContaining("angry listener");
    store.realize(work);
    assertThat(events).singleElement().isInstanceOf(BuildEvent.Reused.class);
    assertThat(store.folder().resolve("failed")).doesNotExist();
  }

  /** Long trainings must not be lost to a fault of a neighbour. */
  @Test
  void aMatcherThatRefusesLeavesTheOtherBuildsAlone() {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    Thread coordinator = Thread.currentThread();
    Work slow = Work.stage("slow")
        .doing(site -> {
          running.countDown();
          refused.await();
          while (coordinator.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
          }
          Work.write(site, "out", String.valueOf(Thread.currentThread().isInterrupted()));
        })
        .done();
    Work gate = Work.stage("gate").doing(site -> running.await()).done();
    Work choosy = Work.stage("choosy")
        .on(gate)
        .matching(candidates -> {
          refused.countDown();
          throw new MatchException("choosy");
        })
        .done();

    assertThatThrownBy(
            () -> store.withCores(2).realize(Work.stage("top").on(slow, choosy).done()))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("choosy");
    assertThat(events).noneMatch(event -> event instanceof BuildEvent.Failed);
    assertThat(store.realize(slow).text("out")).isEqualTo("false");
  }
}
