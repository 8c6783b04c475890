package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders that somebody deletes: what is lost is built again, and nothing else is wrong. */
class LostFoldersTest {
  private static final Work BASE = Work.stage("base")
      .promising("out")
      .doing(site -> Work.write(site, "out", "x"))
      .done();

  private final Path root;

  LostFoldersTest(@TempDir Path folder) throws IOException {
    root = folder.toRealPath().resolve("store");
  }

  static Stream<String> folders() {
    return Stream.of(
        "",
        "derivations",
        "derivations/BASE",
        "derivations/BASE/ONE",
        "derivations/BASE/ONE/files",
        "derivations/BASE/ONE/builds",
        "tmp",
        "tmp/NOW",
        "tmp/NOW/files",
        "failed",
        "locks",
        "used",
        "roots");
  }

  private static Work top(Runnable meanwhile) {
    return Work.stage("top")
        .on(BASE)
        .doing(site -> {
          Work.write(site, "out", site.inputs().one(BASE.dref()).rref().toString());
          meanwhile.run();
        })
        .done();
  }

  private void lose(String folder) {
    StoreLayout layout = new StoreLayout(root);
    String one =
        new RealizationDirectory(layout, BASE.dref()).names().get(0).hash().hex();
    String now =
        StoreListing.of(layout.tmp(), Optional::of).stream().findFirst().orElse("NOW");
    String name =
        folder.replace("BASE", BASE.dref().folderName()).replace("ONE", one).replace("NOW", now);
    try {
      Path lost = name.isEmpty() ? root : root.resolve(name);
      if (Files.exists(lost)) {
        FilePermissions.makeWritable(lost.resolveSibling(""));
        FileTrees.delete(lost);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void isWellAgain() {
    Work work = top(() -> {});
    Store store = Store.open(root);
    String base = store.realize(BASE).rref().toString();
    assertThat(store.realize(work).text("out")).isEqualTo(base);
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    assertThat(store.plan(work).withoutBuilding().realize().text("out")).isEqualTo(base);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void betweenTwoRuns(String folder) {
    Store.open(root).realize(top(() -> {}));
    lose(folder);
    isWellAgain();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void betweenTwoRunsOfOneProcess(String folder) {
    Store store = Store.open(root);
    store.realize(top(() -> {}));
    lose(folder);
    attempt(store, top(() -> {}));
    isWellAgain();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void whileABuildIsUnderWay(String folder) {
    Store store = Store.open(root);
    attempt(store, top(() -> lose(folder)));
    isWellAgain();
  }

  private static void attempt(Store store, Work work) {
    try {
      store.realize(work);
    } catch (RealizeException | StoreException e) {
      assertThat(e).hasMessageMatching("(?s).{30,}");
    }
  }
}
