package dev.stagewright.examples.annealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final int STEPS = 20;

  /** Searches side by side, since the framework's generator is static. */
  @Test
  void goesItsOwnWayBesideOthers() throws Exception {
    List<TraceLine> alone = search(1, new CyclicBarrier(1));
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<List<TraceLine>> first = threads.submit(() -> search(1, together));
      Future<List<TraceLine>> second = threads.submit(() -> search(2, together));
      assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo(alone);
      assertThat(second.get(1, TimeUnit.MINUTES)).isNotEqualTo(alone);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<TraceLine> search(long seed, CyclicBarrier barrier) throws Exception {
    Search search = Search.begin(Terrains.hidden(2, 42), 20, 0.9, 10, seed);
    List<TraceLine> lines = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      barrier.await(1, TimeUnit.MINUTES);
      lines.add(search.step());
    }
    return lines;
  }
}
