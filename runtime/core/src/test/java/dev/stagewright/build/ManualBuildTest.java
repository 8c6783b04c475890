package dev.stagewright.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.match.Matcher;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoredRealization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build run by hand. */
@Timeout(60)
class ManualBuildTest {
  private final List<BuildEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final Store store;

  ManualBuildTest(@TempDir Path folder) {
    store = Store.open(folder).listening(events::add).withCores(2);
  }

  private static ManualBuild<Work.Idle, Work.Result> begin(Store store, Work work) {
    return store.begin(work, work);
  }

  @Test
  void whatIsCommittedIsARealizationLikeAnyOther() throws IOException {
    Work base = Work.writing("base", "x");
    Work work = Work.stage("work").on(base).wanting(8).done();

    try (ManualBuild<Work.Idle, Work.Result> open = begin(store, work)) {
      assertThat(open.stage()).isNotNull();
      assertThat(open.folder()).isEqualTo(open.site().folder()).isEmptyDirectory();
      assertThat(open.site().inputs().one(base.dref()).file(new RelativePath("out")))
          .hasContent("x");
      assertThat(open.site().count()).isEqualTo(1);
      assertThat(open.site().cores()).isEqualTo(2);
      open.site().log("by hand");
      Files.writeString(open.folder().resolve("out"), "made");

      Work.Result made = open.commit();

      assertThat(made.text("out")).isEqualTo("made");
      assertThat(made.folder().resolveSibling("builds"))
          .isDirectoryContaining(file -> Work.read(file).contains("by hand"));
      assertThat(store.realize(work)).isEqualTo(made);
    }
    assertThat(events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Started", "Built", "Started", "Built", "Reused", "Reused");
    assertThat(store.folder().resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void closingDiscardsWhatWasNotCommitted() throws IOException {
    Work work = Work.writing("work", "built");
    ManualBuild<Work.Idle, Work.Result> open = begin(store, work);
    Files.writeString(open.folder().resolve("out"), "made");

    open.close();
    open.close();

    assertThat(store.isRealized(work)).isFalse();
    assertThat(store.folder().resolve("tmp")).isEmptyDirectory();
    assertThatThrownBy(open::commit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(work.dref() + " was closed before");
    assertThat(store.realize(work).text("out")).as("the lock is free").isEqualTo("built");
  }

  @Test
  void aBuildIsCommittedOnce() {
    Work work = Work.writing("work", "built");
    ManualBuild<Work.Idle, Work.Result> open = begin(store, work);
    Work.Result made = open.commit();
    open.close();

    assertThatThrownBy(open::commit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("committed");
    assertThat(store.realize(work)).isEqualTo(made);
  }

  @Test
  void aBrokenPromiseCanBeMended() throws IOException {
    List<@Nullable Double> accuracy = new ArrayList<>();
    accuracy.add(null);
    Work work = Work.stage("work")
        .promising("out")
        .saving(site -> site.save("accuracy", Codecs.DOUBLE, accuracy.get(accuracy.size() - 1)))
        .done();
    try (ManualBuild<Work.Idle, Work.Result> open = begin(store, work)) {
      assertThatThrownBy(open::commit)
          .isInstanceOf(MissingOutputException.class)
          .hasMessageContaining("accuracy");
      accuracy.add(0.5);
      assertThatThrownBy(open::commit)
          .isInstanceOf(MissingOutputException.class)
          .hasMessageContaining("[out]");
      Files.writeString(open.folder().resolve("out"), "made");
      Files.writeString(open.folder().resolve("stagewright.json"), "{}");
      assertThatThrownBy(open::commit)
          .isInstanceOf(RealizeException.class)
          .hasMessageContaining("reserved");
      Files.delete(open.folder().resolve("stagewright.json"));

      Work.Result made = open.commit();
      assertThat(made.realized().value("accuracy", Codecs.DOUBLE)).isEqualTo(0.5);
    }
    assertThat(store.folder().resolve("failed")).doesNotExist();
  }

  @Test
  void whatCannotBePublishedIsKeptAsEvidenceAndEndsTheBuild(@TempDir Path outside)
      throws IOException {
    Work work = Work.writing("work", "built");
    ManualBuild<Work.Idle, Work.Result> open = begin(store, work);
    Files.createSymbolicLink(open.folder().resolve("link"), outside);

    assertThatThrownBy(open::commit).isInstanceOf(BuildFailedException.class);
    assertThatThrownBy(open::commit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("failed");
    open.close();

    assertThat(store.folder().resolve("failed").toFile().list()).hasSize(1);
    assertThat(store.realize(work).text("out")).isEqualTo("built");
  }

  @Test
  void whoeverElseRealizesTheSameWaits() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Store other = Store.open(store.folder()).listening(event -> {
      if (event instanceof BuildEvent.Waiting) {
        waiting.countDown();
      }
    });
    Work work = Work.writing("work", "built");
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (ManualBuild<Work.Idle, Work.Result> open = begin(store, work)) {
      Future<Work.Result> result = executor.submit(() -> other.realize(work));
      waiting.await();
      Files.writeString(open.folder().resolve("out"), "made");
      Work.Result made = executorCommit(open);

      assertThat(result.get()).isEqualTo(made);
    } finally {
      executor.shutdownNow();
    }
  }

  /** Any thread may commit, not only the one that began. */
  private static Work.Result executorCommit(ManualBuild<?, Work.Result> open) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      return executor.submit(open::commit).get();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void whatCannotBePreparedIsAFailureAndLetsGo() {
    Work work = Work.writing("work", "built");

    assertThatThrownBy(() -> store.begin(work, new Unprepared(work)))
        .isInstanceOf(BuildFailedException.class)
        .hasCauseInstanceOf(StackOverflowError.class);
    assertThat(store.realize(work).text("out")).as("the lock is free").isEqualTo("built");
  }

  /** Stands in for a stage's own recipe. */
  private record Unprepared(Work work) implements BuildRecipe<Work.Idle, Work.Result> {
    @Override
    public Matcher matcher() {
      return work.matcher();
    }

    @Override
    public List<RelativePath> promises() {
      return work.promises();
    }

    @Override
    public Work.Idle prepare(BuildEnvironment site) {
      throw new StackOverflowError();
    }

    @Override
    public void run(Work.Idle stage, BuildEnvironment site) {}

    @Override
    public void save(Work.Idle stage, BuildEnvironment site) {}

    @Override
    public Work.Result open(StoredRealization realized) {
      return work.open(realized);
    }
  }

  @Test
  void whatItNeedsMustBeRealizable() {
    Work bad = Work.stage("bad")
        .doing(site -> {
          throw new IOException("melted");
        })
        .done();

    assertThatThrownBy(() -> begin(store, Work.stage("work").on(bad).done()))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContaining("melted");
  }
}
