package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.TimedOutException;
import dev.stagewright.internal.local.LocalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stage says how long its builds may take. */
@Timeout(60)
class TimeoutTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final Store store;

  TimeoutTest(@TempDir Path folder) {
    this.store = Store.open(folder);
  }

  private BuildFailedException failure(Work work) {
    return catchThrowableOfType(BuildFailedException.class, () -> store.realize(work));
  }

  @Test
  void aBuildThatTakesLongerIsInterruptedAndFails() {
    Work work = Work.stage("work")
        .within(SHORT)
        .doing(site -> {
          Work.write(site, "half", "x");
          new CountDownLatch(1).await();
        })
        .done();

    BuildFailedException failure = failure(work);

    assertThat(failure)
        .hasCauseInstanceOf(TimedOutException.class)
        .hasRootCauseInstanceOf(InterruptedException.class)
        .hasMessageContaining("longer than its timeout of PT0.05S");
    assertThat(failure.log()).content().contains("WARNING: The build took longer");
    assertThat(failure.folder().resolve("files/half")).exists();
    assertThat(Thread.interrupted()).isFalse();
    assertThat(
            LocalStore.of(store).disk().failures(work.dref()).get(0).failure().exception())
        .isEqualTo(TimedOutException.class.getName());
  }

  @Test
  void aBuildThatSwallowsTheInterruptionFailsAllTheSame() {
    Work work = Work.stage("work")
        .within(SHORT)
        .doing(site -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Work.write(site, "out", "in spite of it");
          }
        })
        .done();

    assertThat(failure(work)).hasCauseInstanceOf(TimedOutException.class);
    assertThat(LocalStore.of(store).disk().realizations(work.dref())).isEmpty();
  }

  @Test
  void whatEndsInTimeIsNotInterrupted() {
    Work work = Work.stage("work")
        .within(Duration.ofSeconds(Long.MAX_VALUE))
        .doing(site -> {
          if (Thread.interrupted()) {
            throw new IllegalStateException("interrupted");
          }
          Work.write(site, "out", "in time");
        })
        .done();

    assertThat(store.realize(work).text("out")).isEqualTo("in time");
  }
}
