package dev.stagewright.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds share the cores that there are. */
class CoresTest {

  @Property
  void aGrantFitsTheBudgetAndTheWish(
      @ForAll @IntRange(min = 1, max = 64) int budget,
      @ForAll @IntRange(min = 1) int wanted,
      @ForAll @IntRange(min = 1, max = 100) int builds) {
    Grant grant = Grant.of(budget, wanted, builds);

    assertThat(grant.total()).isBetween(1, budget);
    assertThat(grant.cores()).isEqualTo(Math.min(budget, wanted));
    assertThat(grant.lanes()).isBetween(1, builds);
    assertThat(grant.lanes() == builds || grant.total() + grant.cores() > budget)
        .as("no lane is left that would fit")
        .isTrue();
  }

  @Test
  void theSumOfWhatRunsStaysWithinTheBudget(@TempDir Path folder) {
    AtomicInteger used = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Work[] works = new Work[9];
    for (int i = 0; i < works.length; i++) {
      works[i] = Work.stage("w" + i)
          .wanting(1 + i % 3)
          .doing(site -> {
            most.accumulateAndGet(used.addAndGet(site.cores()), Math::max);
            Work.write(site, "out", "x");
            used.addAndGet(-site.cores());
          })
          .done();
    }

    Store.open(folder).withCores(4).realize(Work.stage("top").on(works).done());

    assertThat(most.get()).isBetween(3, 4);
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
  void smallBuildsRunBesideOneAnother(@TempDir Path folder) {
    CountDownLatch three = new CountDownLatch(3);
    Work[] works = new Work[3];
    for (int i = 0; i < works.length; i++) {
      works[i] = Work.stage("w" + i)
          .doing(site -> {
            three.countDown();
            three.await();
          })
          .done();
    }

    Store.open(folder).withCores(3).realize(Work.stage("top").on(works).done());

    assertThat(three.getCount()).isZero();
  }
}
