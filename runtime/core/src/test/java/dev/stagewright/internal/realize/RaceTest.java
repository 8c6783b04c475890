package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 5 and promise 8 under load: many processes of many threads realize one graph, while one
 * of them is killed and another collects garbage.
 */
@Timeout(1200)
class RaceTest {
  private static final int PROCESSES = Integer.getInteger("race.processes", 4);
  private static final int THREADS = Integer.getInteger("race.threads", 4);
  private static final int WORKS = 2 * PROCESSES + 4;
  private static final int LONGEST_SECONDS = 1100;

  private final long seed = Long.getLong("race.seed", System.nanoTime());
  private final Path folder;
  private final Path notes;

  RaceTest(@TempDir Path folder, @TempDir Path notes) {
    this.folder = folder;
    this.notes = notes;
  }

  private ChildJvm racer(int threads) throws IOException {
    return ChildJvm.startFor(
        LONGEST_SECONDS,
        Racer.class,
        folder.toString(),
        notes.toString(),
        String.valueOf(seed),
        String.valueOf(WORKS),
        String.valueOf(threads));
  }

  @Test
  void eachIsBuiltOnceAndNobodyWaitsForEver() throws Exception {
    System.out.printf("race.seed=%s, %s processes of %s threads%n", seed, PROCESSES, THREADS);
    List<ChildJvm> racers = new ArrayList<>();
    try (ChildJvm victim = racer(0);
        ChildJvm sweeper =
            ChildJvm.startFor(LONGEST_SECONDS, Racer.Sweeper.class, folder.toString())) {
      victim.await("building");
      sweeper.await("ready");
      for (int i = 0; i < PROCESSES; i++) {
        racers.add(racer(THREADS));
      }
      for (ChildJvm racer : racers) {
        racer.await("ready");
      }
      for (ChildJvm racer : racers) {
        racer.say("");
      }
      String waiting = "waits for %s %s".formatted(Racer.HOSTAGE, victim.pid());
      for (ChildJvm racer : racers) {
        racer.await(waiting);
      }
      victim.kill();

      List<String> said = new ArrayList<>();
      for (ChildJvm racer : racers) {
        said.add(racer.end());
      }
      sweeper.say("");
      judge(said, sweeper.end());
    } finally {
      racers.forEach(ChildJvm::close);
    }
  }

  private void judge(List<String> said, String swept) throws IOException {
    System.out.println(
        swept + "; " + said.stream().map(each -> lines(each, "waited ").get(0)).toList());
    List<String> has = lines(said.get(0), "has ");
    assertThat(has).hasSize(WORKS);
    assertThat(said).allSatisfy(each -> assertThat(lines(each, "has ")).isEqualTo(has));
    assertThat(builds())
        .as("seed %s", seed)
        .isEqualTo(IntStream.range(0, WORKS)
            .mapToObj(i -> "w" + i)
            .collect(Collectors.toMap(Function.identity(), name -> 1L)));
    // How often is for the machine to say: a sweep waits until nobody is in the store.
    assertThat(Integer.parseInt(swept.split(" ", -1)[2])).as("collected").isPositive();
    DiskStore store = DiskStore.open(folder);
    assertThat(Verifier.of(store).verify()).isEmpty();
    assertThat(store.builders()).isEmpty();
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  private static List<String> lines(String said, String start) {
    return said.lines().filter(line -> line.startsWith(start)).toList();
  }

  private Map<String, Long> builds() throws IOException {
    try (Stream<Path> all = Files.list(notes)) {
      return all.map(note -> note.getFileName().toString().split("\\+", -1)[0])
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
  }
}
