package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.Derivation;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.store.DiskStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds share the cores that there are. */
class CoresTest {

  @Property
  void aGrantFitsTheBudgetAndTheWish(
      @ForAll @IntRange(min = 1, max = 64) int budget,
      @ForAll @IntRange(min = 1) int wanted,
      @ForAll @IntRange(min = 1, max = 100) int builds) {
    CoreAllocation allocation = CoreAllocation.of(budget, wanted, builds);

    assertThat(allocation.total()).isBetween(1, budget);
    assertThat(allocation.cores()).isEqualTo(Math.min(budget, wanted));
    assertThat(allocation.lanes()).isBetween(1, builds);
    assertThat(allocation.lanes() == builds || allocation.total() + allocation.cores() > budget)
        .as("no lane is left that would fit")
        .isTrue();
  }

  @Test
  void theSumOfWhatRunsStaysWithinTheBudget(@TempDir Path folder) {
    Thread coordinator = Thread.currentThread();
    AtomicInteger used = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Work[] works = new Work[9];
    for (int i = 0; i < works.length; i++) {
      works[i] = Work.stage("w" + i)
          .wanting(1 + i % 3)
          .doing(site -> {
            most.accumulateAndGet(used.addAndGet(site.cores()), Math::max);
            while (coordinator.getState() == Thread.State.RUNNABLE) {
              Thread.onSpinWait(); // until all that may run beside this one was started
            }
            used.addAndGet(-site.cores());
          })
          .done();
    }

    Store.open(folder).withCores(4).realize(Work.stage("top").on(works).done());

    assertThat(most.get()).isBetween(3, 4);
  }

  @Test
  @Timeout(60)
  void coresAreTakenWhileABuildRunsAndFreeAfterwards(@TempDir Path folder) throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Work work = Work.stage("work").doing(site -> end.await()).done();
    Realizer realizer =
        new Realizer(DiskStore.open(folder), InstantSource.system(), Map.of(), event -> {}, 3);
    BuildKey none = new BuildKey(Context.of(Map.of()), Optional.empty());
    try (BuildScheduler builds = new BuildScheduler(3)) {
      assertThat(builds.hasCoresFor(new CoreAllocation(2, 2)))
          .as("one always runs")
          .isTrue();
      assertThat(builds.start(new BuildTask(
              realizer,
              DerivationGraph.of(work).root(),
              work,
              none,
              List.of(),
              false,
              new CoreAllocation(1, 2),
              new CancellationToken())))
          .isTrue();

      assertThat(builds.hasCoresFor(new CoreAllocation(1, 1))).isTrue();
      assertThat(builds.hasCoresFor(new CoreAllocation(1, 2))).isFalse();
      assertThat(builds.hasCoresFor(new CoreAllocation(2, 1))).isFalse();

      end.countDown();
      assertThat(builds.next().matched()).hasSize(1);
      assertThat(builds.isIdle()).isTrue();
    }
  }

  @Test
  void twoThatWantAllRunOneAfterTheOther(@TempDir Path folder) {
    AtomicInteger running = new AtomicInteger();
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Work[] greedy = new Work[2];
    for (int i = 0; i < greedy.length; i++) {
      greedy[i] = Work.stage("greedy" + i)
          .wanting(Integer.MAX_VALUE)
          .doing(site -> {
            seen.add(running.incrementAndGet());
            seen.add(site.cores());
            running.decrementAndGet();
          })
          .done();
    }

    Store.open(folder).withCores(3).realize(Work.stage("top").on(greedy).done());

    assertThat(seen).containsExactly(1, 3, 1, 3);
  }

  @Test
  @Timeout(60)
  void smallBuildsRunBesideOneAnother(@TempDir Path folder) {
    Store.open(folder).withCores(3).realize(meeting(3));
  }

  /** What a build took is free again when it ends. */
  @Test
  @Timeout(60)
  void smallBuildsRunBesideOneAnotherAfterALargeOne(@TempDir Path folder) {
    Work large = Work.stage("large").wanting(3).done();

    Store.open(folder).withCores(3).realize(meeting(3, large));
  }

  /** Needs builds that end only when all of them run. */
  private static Work meeting(int count, Derivation<?>... before) {
    CountDownLatch all = new CountDownLatch(count);
    Work[] works = new Work[count];
    for (int i = 0; i < count; i++) {
      works[i] = Work.stage("w" + i)
          .on(before)
          .doing(site -> {
            all.countDown();
            all.await();
          })
          .done();
    }
    return Work.stage("top").on(works).done();
  }
}
