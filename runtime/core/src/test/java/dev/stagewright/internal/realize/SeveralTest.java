package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.RealizeException;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.RecordedBuild;
import dev.stagewright.match.Matchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several realizations made in one go. */
@Timeout(60)
class SeveralTest {
  private final AtomicInteger builds = new AtomicInteger();
  private final Store store;

  SeveralTest(@TempDir Path folder) {
    store = Store.open(folder).withCores(4);
  }

  private Work.Builder indexed(int many) {
    return Work.stage("many").making(many).doing(site -> {
      builds.incrementAndGet();
      Work.write(site, "out", site.index() + " of " + site.count());
    });
  }

  @Test
  void eachKnowsItsIndexAndTheLastIsTheLatest() {
    Work many = indexed(5).done();

    assertThat(store.realize(many).text("out")).isEqualTo("4 of 5");
    assertThat(store.realizeAll(many, Matchers.all()))
        .extracting(result -> result.text("out"))
        .containsExactly("0 of 5", "1 of 5", "2 of 5", "3 of 5", "4 of 5");
    assertThat(builds).hasValue(5);
    assertThat(store.folder().resolve("tmp")).isEmptyDirectory();
  }

  /** The first to be published is the last to be ready. */
  @Test
  void theirOrderIsThatOfTheirIndicesWhicheverIsReadyFirst() {
    CountDownLatch others = new CountDownLatch(3);
    Work many = Work.stage("many")
        .making(4)
        .doing(site -> {
          if (site.index() == 0) {
            others.await();
          }
          Work.write(site, "out", "" + site.index());
          others.countDown();
        })
        .done();

    store.realize(many);

    List<Work.Result> all = store.realizeAll(many, Matchers.all());
    assertThat(all).extracting(result -> result.text("out")).containsExactly("0", "1", "2", "3");
    DiskStore folder = DiskStore.open(store.folder());
    assertThat(all)
        .flatExtracting(result -> folder.builds(result.rref()))
        .extracting(RecordedBuild::record)
        .extracting(record -> record.index())
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void theyRunSideBySideAsFarAsTheCoresGo() throws Exception {
    CountDownLatch two = new CountDownLatch(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Set<Integer> cores = ConcurrentHashMap.newKeySet();
    Work many = Work.stage("many")
        .making(6)
        .wanting(2)
        .doing(site -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          cores.add(site.cores());
          two.countDown();
          two.await();
          running.decrementAndGet();
        })
        .done();

    store.realize(many);

    assertThat(most).hasValue(2);
    assertThat(cores).containsExactly(2);
  }

  @Test
  void equalBytesAreOneRealization() {
    Work many = Work.stage("many")
        .making(4)
        .doing(site -> Work.write(site, "out", "" + site.index() % 2))
        .done();

    Work.Result latest = store.realize(many);

    assertThat(latest.text("out")).isEqualTo("1");
    assertThat(store.realizeAll(many, Matchers.all())).hasSize(2);
    assertThat(DiskStore.open(store.folder()).builds(latest.rref())).hasSize(2);
  }

  @Test
  void asManyAreBuiltAsTheStageMakesOrTheMatcherLacks() {
    assertThat(store.realizeAll(indexed(2).matching(Matchers.latest(5)).done())).hasSize(5);
    assertThat(builds).hasValue(5);

    Work another = indexed(3).with("n", Codecs.INT, 1).done();
    store.realize(another);
    assertThat(store.realizeAll(another, Matchers.latest(3))).hasSize(3);
    assertThat(builds).as("nothing is lacking").hasValue(8);
    assertThatThrownBy(() -> store.realizeAll(another, Matchers.latest(4)))
        .as("the same three again")
        .isInstanceOf(UnsatisfiedMatcherException.class);
    assertThat(builds).hasValue(11);
  }

  @Test
  void aRebuildMakesAllOfThemAgain() {
    Work many = indexed(3).done();
    store.realize(many);
    store.rebuild(many);

    assertThat(builds).hasValue(6);
    assertThat(store.realizeAll(many, Matchers.all())).hasSize(3);
  }

  @Test
  void thoseThatSucceededAreKeptWhenOneFails() {
    CountDownLatch failed = new CountDownLatch(1);
    Work many = Work.stage("many")
        .making(8)
        .doing(site -> {
          if (site.index() == 1) {
            throw new IOException("melted");
          }
          failed.await();
          Work.write(site, "out", "" + site.index());
        })
        .done();
    Store listened = store.listening(event -> {
      if (event instanceof BuildEvent.Failed) {
        failed.countDown();
      }
    });

    assertThatThrownBy(() -> listened.realize(many))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContaining("melted");
    assertThat(store.realizeAll(many, Matchers.all()))
        .extracting(result -> result.text("out"))
        .contains("0")
        .doesNotContain("1");
    assertThat(store.folder().resolve("tmp")).isEmptyDirectory();
    assertThat(store.folder().resolve("failed").toFile().list()).hasSize(1);
  }

  @Test
  void afterAFailureNothingNewBegins() {
    Work many = Work.stage("many")
        .making(50)
        .doing(site -> {
          builds.incrementAndGet();
          Work.write(site, "out", "" + site.index());
          if (site.index() == 1) {
            throw new IOException("melted");
          }
        })
        .done();

    assertThatThrownBy(() -> store.withCores(1).realize(many)).hasMessageContaining("melted");
    assertThat(builds).hasValue(2);
    assertThat(store.realizeAll(many, Matchers.all())).hasSize(1);
  }

  @Test
  void allThatFailAtOneTimeAreKept() throws Exception {
    CountDownLatch all = new CountDownLatch(4);
    Work many = Work.stage("many")
        .making(4)
        .doing(site -> {
          all.countDown();
          all.await();
          throw new IOException("melted " + site.index());
        })
        .done();

    assertThatThrownBy(() -> store.withClock(() -> Instant.EPOCH).realize(many))
        .hasMessageContaining("melted 0")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(3));
    assertThat(DiskStore.open(store.folder()).failures(many.dref())).hasSize(4);
  }

  @Test
  void anInterruptionStopsThemAllAndKeepsWhatIsDone() {
    Thread coordinator = Thread.currentThread();
    CountDownLatch rest = new CountDownLatch(3);
    Work many = Work.stage("many")
        .making(9)
        .doing(site -> {
          Work.write(site, "out", "" + site.index());
          if (site.index() > 0) {
            rest.countDown();
            new CountDownLatch(1).await();
          }
          rest.await();
          coordinator.interrupt();
        })
        .done();

    assertThatThrownBy(() -> store.realize(many))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("Interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.folder().resolve("tmp")).isEmptyDirectory();
  }

  /** A killed go leaves a workspace for each of its builds. */
  @Test
  void whatKilledBuildsLeftGoesHoweverManyThereWere() throws IOException {
    Work many = indexed(1).done();
    store.realize(many);
    try (Stream<Path> locks = Files.list(store.folder().resolve("locks"))) {
      String key = String.valueOf(locks.findFirst().orElseThrow().getFileName());
      Path tmp = store.folder().resolve("tmp");
      for (int index : IntStream.range(0, 3).toArray()) {
        Files.createDirectories(tmp.resolve(key + "+" + index).resolve("files"));
      }
      Files.createDirectories(tmp.resolve(key + "-other+0"));
    }
    store.rebuild(many);

    assertThat(store.folder().resolve("tmp").toFile().list())
        .singleElement()
        .asString()
        .endsWith("-other+0");
  }
}
