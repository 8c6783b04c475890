package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.scan.ManifestWriter;
import dev.stagewright.match.Matchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Promise 4: whatever kills a build, the store shows the old state or the new one. */
@Timeout(60)
class CrashTest {

  /** Builds for ever. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      Work work = work(() -> {
        System.out.println("building");
        new CountDownLatch(1).await();
      });
      Store.open(Path.of(arguments[0])).realize(work);
    }
  }

  @FunctionalInterface
  private interface Pause {
    void pause() throws Exception;
  }

  private static Work work(Pause pause) {
    return Work.stage("work")
        .doing(site -> {
          Work.write(site, "half", "x");
          Path sealed = Files.createDirectory(site.folder().resolve("sealed"));
          Files.writeString(sealed.resolve("file"), "x");
          FilePermissions.makeReadOnly(sealed);
          pause.pause();
          Files.delete(site.folder().resolve("half"));
        })
        .done();
  }

  @Test
  void aKilledBuildIsNeverSeenAndClearedAway(@TempDir Path folder) throws Exception {
    try (ChildJvm child = ChildJvm.start(Main.class, folder.toString())) {
      child.await("building");
      child.kill();
    }
    Work work = work(() -> {});
    DiskStore store = DiskStore.open(folder);
    assertThat(folder.resolve("tmp")).isNotEmptyDirectory();
    assertThat(store.realizations(work.dref(), Context.of(Map.of()))).isEmpty();

    Work.Result result = Store.open(folder).realize(work);

    assertThat(result.folder()).isDirectoryNotContaining("glob:**half");
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
    assertThat(store.realizations(work.dref(), Context.of(Map.of()))).hasSize(1);
  }

  /** Killed between the two renames, a build leaves all it made under a hidden name. */
  @Test
  void whatWasOnItsWayInIsNeverSeenAndClearedAway(@TempDir Path folder) throws IOException {
    Work work = work(() -> {});
    Context none = Context.of(Map.of());
    Work.Result published = Store.open(folder).realize(work);
    Path realization = PublishingTest.realize(folder, work);
    StoreLayout layout = new StoreLayout(folder.toRealPath());
    Files.move(realization, layout.incoming(work.dref(), none, 0));

    assertThat(DiskStore.open(folder).realizations(work.dref(), none)).isEmpty();
    assertThat(Store.open(folder).realize(work).rref()).isEqualTo(published.rref());
    try (Stream<Path> left = Files.list(layout.derivation(work.dref()))) {
      assertThat(left.map(place -> String.valueOf(place.getFileName())))
          .containsExactlyInAnyOrder("derivation.json", published.rref().hash().hex());
    }
  }

  /** By hand, as what a killed program left: who holds a new lock does not look for much. */
  @Test
  void whatIsLeftIsClearedAwayThoughItsLockIsGone(@TempDir Path folder) throws IOException {
    Work work = work(() -> {});
    Context none = Context.of(Map.of());
    Work.Result published = Store.open(folder).realize(work);
    StoreLayout layout = new StoreLayout(folder.toRealPath());
    Files.move(PublishingTest.realize(folder, work), layout.incoming(work.dref(), none, 0));
    Path left = Files.createDirectories(layout.workspace(work.dref(), none, 0).resolve("files"));
    Files.writeString(left.resolve("stale"), "x");
    Files.delete(layout.lock(work.dref(), none));

    Work.Result again = Store.open(folder).realize(work);

    assertThat(again.rref()).isEqualTo(published.rref());
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
    assertThat(layout.incoming(work.dref(), none, 0)).doesNotExist();
  }

  /** What is on its way in when its last flush or rename fails is evidence, not rubbish. */
  @Test
  void whatFailedOnItsWayInIsKept(@TempDir Path folder) throws IOException {
    Work work = work(() -> {});
    Context none = Context.of(Map.of());
    DiskStore store = DiskStore.open(folder);
    StoreLayout layout = store.layout();
    BuildWorkspace workspace = store.workspace(work.configuration(), none, 0);
    Files.writeString(workspace.files().resolve("out"), "x");
    Path incoming = layout.incoming(work.dref(), none, 0);
    Files.createDirectories(incoming.resolveSibling(""));
    Files.move(workspace.folder(), incoming);
    FilePermissions.makeReadOnly(incoming);
    FailureDetails failure =
        new FailureDetails(Instant.EPOCH, Instant.EPOCH, "x", "", HostInfo.here());

    Path evidence = workspace.keepEvidence(failure).folder();

    assertThat(evidence.resolve("files/out")).hasContent("x");
    assertThat(incoming).doesNotExist();
  }

  @Test
  void everyVisibleRealizationIsComplete(@TempDir Path folder) throws Exception {
    for (int round = 0; round < 4; round++) {
      try (ChildJvm child = ChildJvm.start(Loop.class, folder.toString())) {
        for (int seen = 0; seen <= round * 3; seen++) {
          child.await("built");
        }
        child.kill();
      }
      assertThat(folder.resolve("derivations").toFile().list()).isNotEmpty();
    }
    try (Store store = Store.open(folder)) {
      for (Work.Result result : store.realizeAll(Loop.work(), Matchers.all())) {
        Path realization = result.folder().resolveSibling("").normalize();
        assertThat(PublishingTest.sum(realization.resolve("realization.json")))
            .isEqualTo(result.rref().hash());
        assertThat(ManifestWriter.of(result.folder()).hash())
            .isEqualTo(PublishingTest.sum(realization.resolve("manifest")));
      }
    }
  }

  /** Publishes other bytes again and again. */
  public static final class Loop {
    private Loop() {}

    public static void main(String[] arguments) {
      try (Store store = Store.open(Path.of(arguments[0]))) {
        for (; ; ) {
          store.rebuild(work());
          System.out.println("built");
        }
      }
    }

    static Work work() {
      return Work.stage("loop")
          .doing(site -> {
            for (String name : List.of("a", "b/c", "d/e/f")) {
              Work.write(site, name, name + System.nanoTime());
            }
          })
          .done();
    }
  }
}
