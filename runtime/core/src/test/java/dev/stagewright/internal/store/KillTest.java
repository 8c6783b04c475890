package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 4, tried out: a process is killed after every step and at random instants, and whoever
 * opens the store finds nothing wrong and nobody in the way, and can go on to the end.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 50);
  private static final String NEVER = "-";

  private final long seed = Long.getLong("kills.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private Duration life = Duration.ofSeconds(1);
  private int round;
  private int killed;

  @TempDir
  private Path folder;

  @Test
  void everyKillLeavesTheOldStateOrTheNewOne() throws Exception {
    System.out.printf("Kills: %s, with -Dkills.seed=%s%n", KILLS, seed);
    Map<SyncPoint, Integer> steps = steps();
    assertThat(steps).containsOnlyKeys(SyncPoint.values());
    try (Nursery nursery = new Nursery()) {
      for (SyncPoint step : SyncPoint.values()) {
        if (step.name().startsWith("FORMAT")) {
          Scratch.delete(store());
        }
        kill(nursery.next(), step.name(), 1 + random.nextInt(steps.getOrDefault(step, 1)));
      }
      while (killed < KILLS) {
        kill(nursery.next(), NEVER, 1);
      }
    }
    finish();
  }

  /** How often a history passes each step. */
  private Map<SyncPoint, Integer> steps() throws Exception {
    Map<SyncPoint, Integer> steps = new ConcurrentHashMap<>();
    Files.createDirectories(outside());
    history(new Storage() {
          @Override
          public void flush(List<Path> places) {}

          @Override
          public void passed(SyncPoint step) {
            steps.merge(step, 1, Integer::sum);
          }
        })
        .run();
    return steps;
  }

  private void kill(ChildJvm child, String step, int time) throws Exception {
    for (Object word : List.of(store(), outside(), round, step, time)) {
      child.say(word.toString());
    }
    child.await(Mortal.RUNNING);
    Duration instant = Duration.ofNanos(random.nextLong(life.toNanos()));
    if (random.nextBoolean()) {
      Files.deleteIfExists(store().resolve("index")); // while it lives
    }
    if (!step.equals(NEVER)) {
      child.await(Mortal.WAITING);
    } else if (child.endsWithin(instant)) {
      child.end();
      life = instant;
      round++;
      return;
    }
    child.kill();
    killed++;
    try {
      survive(step);
    } catch (Throwable e) {
      throw new AssertionError(
          "After kill %s, at %s, with -Dkills.seed=%s".formatted(killed, step, seed), e);
    }
  }

  /** Often the next process is killed in what this one left, unless steps are counted from zero. */
  private void survive(String step) throws Exception {
    if (Files.exists(store().resolve("format"))) {
      DiskStore store = DiskStore.open(store(), places -> {});
      new Memories(store).check();
      new Laws(store).check();
      new Memories(store).check();
    }
    if (!step.equals(NEVER) || random.nextBoolean()) {
      finish();
    }
  }

  private void finish() throws Exception {
    History history = history(places -> {});
    history.run();
    new Laws(history.store()).check();
    new Laws(history.store()).checkEmpty();
    round++;
  }

  private History history(Storage storage) throws IOException {
    return new History(DiskStore.open(store(), storage), outside(), round, 2);
  }

  private Path store() {
    return folder.resolve("store");
  }

  private Path outside() {
    return folder.resolve("outside");
  }

  /** Has the next process ready while one is being killed. */
  private static final class Nursery implements AutoCloseable {
    private ChildJvm spare;

    Nursery() throws IOException {
      this.spare = ChildJvm.start(Mortal.class);
    }

    ChildJvm next() throws IOException {
      ChildJvm ready = spare;
      spare = ChildJvm.start(Mortal.class);
      return ready;
    }

    @Override
    public void close() {
      spare.close();
    }
  }
}
