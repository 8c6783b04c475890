package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.CancelledException;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.FailureRecord;
import dev.stagewright.match.Matchers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stage says how often a build that failed is tried again. */
@Timeout(60)
class RetryTest {
  private final AtomicInteger tries = new AtomicInteger();
  private final List<BuildEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final Store store;

  RetryTest(@TempDir Path folder) {
    this.store = Store.open(folder).listening(events::add);
  }

  /** Fails that often, each time after it has written a file. */
  private Work failing(int times, int retries) {
    return Work.stage("work")
        .retrying(retries)
        .doing(site -> {
          int tried = tries.incrementAndGet();
          site.log("try " + tried);
          assertThat(site.folder()).isEmptyDirectory();
          Work.write(site, "out", "try " + tried);
          if (tried <= times) {
            throw new IllegalStateException("failure " + tried);
          }
        })
        .done();
  }

  private List<String> told() {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  @Test
  void theLastTryCounts() {
    Work work = failing(2, 2);

    assertThat(store.realize(work).text("out")).isEqualTo("try 3");
    assertThat(told())
        .containsExactly(
            "Started", "Failed", "Retrying", "Started", "Failed", "Retrying", "Started", "Built");
    assertThat(events)
        .contains(
            new BuildEvent.Retrying(work.dref(), 1, 2), new BuildEvent.Retrying(work.dref(), 2, 2));
    List<FailureRecord> failures = LocalStore.of(store).disk().failures(work.dref());
    assertThat(failures).hasSize(2);
    assertThat(failures.get(0).log()).content().contains("try 2", "failure 2");
    assertThat(failures.get(1).log()).content().contains("try 1", "failure 1");
  }

  @Test
  void onceTheTriesAreUsedUpAllFailuresAreTold() {
    Work work = failing(9, 2);

    BuildFailedException failure =
        catchThrowableOfType(BuildFailedException.class, () -> store.realize(work));

    assertThat(failure).hasMessageContaining("failure 3");
    assertThat(failure.getSuppressed())
        .extracting(Throwable::getMessage)
        .satisfiesExactly(
            first -> assertThat(first).contains("failure 1"),
            second -> assertThat(second).contains("failure 2"));
    assertThat(tries).hasValue(3);
    assertThat(store.folder().resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void withoutRetriesThereIsOneTry() {
    assertThat(catchThrowableOfType(BuildFailedException.class, () -> store.realize(failing(1, 0))))
        .hasNoSuppressedExceptions();
    assertThat(tries).hasValue(1);
  }

  @Test
  void eachOfAGoHasItsOwnTries() {
    AtomicInteger[] triesOf = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
    Work work = Work.stage("work")
        .making(3)
        .retrying(1)
        .doing(site -> {
          Work.write(site, "out", "" + site.index());
          if (triesOf[site.index()].incrementAndGet() == 1) {
            throw new IllegalStateException("at first");
          }
        })
        .done();

    assertThat(store.plan(work).matching(Matchers.all()).realizeAll()).hasSize(3);
    assertThat(triesOf).allSatisfy(each -> assertThat(each).hasValue(2));
  }

  @Test
  void aTimeoutIsTriedAgainToo() {
    Work work = Work.stage("work")
        .within(Duration.ofMillis(50))
        .retrying(1)
        .doing(site -> {
          if (tries.incrementAndGet() == 1) {
            new CountDownLatch(1).await();
          }
          Work.write(site, "out", "x");
        })
        .done();

    assertThat(store.realize(work).text("out")).isEqualTo("x");
  }

  @Test
  void whatWasStoppedIsNotTriedAgain() {
    Thread coordinator = Thread.currentThread();
    Work work = Work.stage("work")
        .retrying(5)
        .doing(site -> {
          tries.incrementAndGet();
          coordinator.interrupt();
          new CountDownLatch(1).await();
        })
        .done();

    assertThat(catchThrowableOfType(CancelledException.class, () -> store.realize(work)))
        .isNotNull();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(tries).hasValue(1);
  }
}
