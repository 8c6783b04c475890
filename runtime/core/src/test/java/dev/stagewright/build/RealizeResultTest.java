package dev.stagewright.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.realize.UnsatisfiedMatcherException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.FailureDetails;
import dev.stagewright.internal.store.FailureRecord;
import dev.stagewright.internal.store.HostInfo;
import dev.stagewright.match.Matchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures are values, are all told, and are remembered. */
class RealizeResultTest {
  private final Store store;

  RealizeResultTest(@TempDir Path folder) {
    store = Store.open(folder).withCores(1);
  }

  private static Work failing(String name, String message, Derivation<?>... dependencies) {
    return Work.stage(name)
        .on(dependencies)
        .doing(site -> {
          throw new IOException(message);
        })
        .done();
  }

  private static RealizeResult.Failed<?> failed(RealizeResult<?> result) {
    assertThat(result).isInstanceOf(RealizeResult.Failed.class);
    return (RealizeResult.Failed<?>) result;
  }

  @Test
  void saysShortlyWhatFailed() {
    Work broken = Work.stage("broken")
        .doing(site -> {
          throw new IllegalStateException("on purpose");
        })
        .done();
    assertThat(store.tryRealize(Work.stage("top").on(broken).done()))
        .hasToString(
            "The build of broken failed: java.lang.IllegalStateException: on purpose; not tried: 1; built: 0");
  }

  @Test
  void whatSucceedsIsARealization() {
    Work work = Work.writing("work", "x");

    assertThat(store.tryRealize(work))
        .isEqualTo(new RealizeResult.Succeeded<>(store.realize(work)));
  }

  @Test
  void withoutKeepGoingTheFirstFailureEndsIt() {
    Work bad = failing("bad", "one");
    Work other = Work.writing("last", "x");
    Work top = Work.stage("top").on(bad, other).done();

    RealizeResult.Failed<?> failed = failed(store.tryRealize(top));

    assertThat(failed.failures())
        .singleElement()
        .isInstanceOf(BuildFailedException.class)
        .extracting(RealizeException::dref)
        .isEqualTo(bad.dref());
    assertThat(failed.notTried()).containsExactly(other.dref(), top.dref());
    assertThat(failed.built()).isEmpty();
  }

  @Test
  void keepGoingBuildsWhatDoesNotDependOnAFailureAndTellsAll() {
    Work one = failing("one", "first");
    Work two = failing("two", "second");
    Work good = Work.writing("good", "x");
    Work left = Work.stage("left").on(one).done();
    Work right = Work.stage("right").on(good).done();
    Work top = Work.stage("top").on(left, two, right).done();
    Plan<Work.Result> plan = store.plan(top).keepGoing();

    RealizeResult.Failed<?> failed = failed(plan.tryRealize());

    assertThat(failed.failures())
        .extracting(RealizeException::dref)
        .containsExactly(one.dref(), two.dref());
    assertThat(failed.notTried()).containsExactly(left.dref(), top.dref());
    assertThat(failed.built())
        .containsExactly(store.realize(good).rref(), store.realize(right).rref());
    assertThatThrownBy(plan::realize)
        .isExactlyInstanceOf(RealizeException.class)
        .hasMessageContaining("2 derivations could not be realized, and 2 that need them")
        .hasMessageContaining("first")
        .hasMessageContaining("second")
        .satisfies(all -> assertThat(all.getSuppressed()).hasSize(1));
  }

  @Test
  void aMatcherThatStaysUnsatisfiedIsAFailureToo() {
    Work same = Work.stage("same").matching(Matchers.latest(2)).making(3).done();

    RealizeResult.Failed<?> failed = failed(store.tryRealize(same));

    assertThat(failed.failures())
        .singleElement()
        .isInstanceOfSatisfying(
            UnsatisfiedMatcherException.class,
            failure -> assertThat(failure.built()).hasSize(3));
    assertThat(failed.built()).as("three builds of equal bytes").hasSize(3);
  }

  @Test
  void severalRealizationsWhereOneIsAskedForAreAFailure() {
    int[] n = {0};
    Work work = Work.stage("work")
        .matching(Matchers.latest(2))
        .doing(site -> Work.write(site, "out", "" + n[0]++))
        .done();

    assertThat(failed(store.tryRealize(work)).failures())
        .singleElement()
        .extracting(RealizeException::reason)
        .asString()
        .contains("yields 2");
  }

  @Test
  void whatMayNotBeBuiltIsAFailure() {
    assertThat(failed(store.plan(Work.writing("work", "x")).withoutBuilding().tryRealize())
            .failures())
        .singleElement()
        .isInstanceOf(NotRealizedException.class);
  }

  /** A matcher that cannot read its value is a bug of a stage, not a build that failed. */
  @Test
  void bugsAreThrown() {
    Work work = Work.stage("work")
        .matching(candidates -> {
          throw new ConfigException("bug");
        })
        .done();

    assertThatThrownBy(() -> store.plan(work).keepGoing().tryRealize())
        .isInstanceOf(ConfigException.class)
        .hasMessage("bug");
  }

  @Test
  void failuresAreRememberedTheNewestFirst() throws IOException {
    Instant[] now = {Instant.EPOCH};
    Store timed = store.withClock(() -> now[0]);
    Work base = Work.writing("base", "x");
    Work slow = Work.stage("slow")
        .on(base)
        .doing(site -> {
          now[0] = now[0].plusSeconds(5);
          throw new IOException("melted \ud800");
        })
        .done();
    Work other = failing("other", "two");
    timed.tryRealize(slow);
    now[0] = now[0].plusSeconds(1);
    timed.tryRealize(other);
    timed.tryRealize(slow);
    DiskStore folder = DiskStore.open(store.folder());

    assertThat(folder.failures())
        .extracting(FailureRecord::dref)
        .containsExactly(slow.dref(), other.dref(), slow.dref());
    FailureRecord last = folder.failures(slow.dref()).get(0);
    assertThat(last.failure())
        .isEqualTo(new FailureDetails(
            Instant.ofEpochSecond(6),
            Instant.ofEpochSecond(11),
            "java.io.IOException",
            "melted ?",
            HostInfo.here()));
    assertThat(last.failure().duration()).isEqualTo(Duration.ofSeconds(5));
    assertThat(last.context().of(base.dref()))
        .containsExactly(store.realize(base).rref());
    assertThat(last.log()).content().contains("melted", "at dev.stagewright");
  }

  @Test
  void whatIsNoRecordOfAFailureIsPassedOver() throws IOException {
    Work bad = failing("bad", "one");
    store.tryRealize(bad);
    DiskStore folder = DiskStore.open(store.folder());
    Path record = folder.failures(bad.dref()).get(0).folder().resolve("failure.json");
    String text = Files.readString(record);
    for (String damage : List.of(
        "",
        "{}",
        "[]",
        text + "{",
        text.replace("failure/1", "other/1"),
        text.replace("dref:", ""))) {
      Files.writeString(record, damage);
      assertThat(folder.failures()).as(damage).isEmpty();
    }
    Files.delete(record);

    assertThat(folder.failures(bad.dref())).isEmpty();
    assertThat(store.plan(bad).steps().get(0).lastFailure()).isEmpty();
  }
}
