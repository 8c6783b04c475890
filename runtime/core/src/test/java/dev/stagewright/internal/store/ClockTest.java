package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.tools.GarbageCollector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is set back, as after an empty battery, or that was wrong before. */
class ClockTest {
  private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");
  private static final Instant PAST = Instant.parse("1999-01-01T00:00:00Z");

  private final String[] text = {"a"};
  private final Work work =
      Work.stage("work").doing(site -> Work.write(site, "out", text[0])).done();
  private final Instant[] now = {FUTURE};
  private final Store store;

  ClockTest(@TempDir Path folder) {
    store = Store.open(folder).withClock(() -> now[0]);
  }

  @Test
  void whatIsBuiltLaterIsLatestThoughRecordsAreOfTheFuture() {
    Work.Result first = store.realize(work);
    now[0] = PAST;
    text[0] = "b";
    Work.Result second = store.rebuild(work);

    assertThat(second.text("out")).isEqualTo("b");
    assertThat(store.realize(work)).isEqualTo(second).isNotEqualTo(first);
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }

  @Test
  void aBuildDuringWhichTheClockIsSetBackTookNoTime() {
    List<BuildEvent> events = new ArrayList<>();
    Work.Result result = store
        .listening(events::add)
        .realize(Work.stage("slow").doing(site -> now[0] = PAST).done());

    assertThat(events)
        .filteredOn(BuildEvent.Built.class::isInstance)
        .singleElement()
        .satisfies(
            event -> assertThat(((BuildEvent.Built) event).duration()).isEqualTo(Duration.ZERO));
    assertThat(LocalStore.of(store).disk().builds(result.rref()))
        .singleElement()
        .satisfies(built -> assertThat(built.record().duration()).isEqualTo(Duration.ZERO));
  }

  @Test
  void failuresAtOneTimeAreAllKept() {
    Work failing = Work.stage("failing")
        .doing(site -> {
          throw new IllegalStateException("no");
        })
        .done();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> store.realize(failing)).isInstanceOf(BuildFailedException.class);
      now[0] = PAST;
    }
    assertThat(LocalStore.of(store).disk().failures(failing.dref())).hasSize(3);
  }

  @Test
  void whatWasUsedInTheFutureWasUsedJustNow() {
    Work.Result result = store.realize(work);
    now[0] = PAST;
    var collector = store.collector();
    collector.run(
        collector.plan(GarbageCollector.Policy.everything().unusedFor(Duration.ofDays(1))));

    assertThat(LocalStore.of(store).disk().find(result.rref())).isPresent();
  }
}
