package dev.stagewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.build.Plan;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @Test
  void itsOwnFolderIsTheChosenOneElseTheXdgOneElseTheHomes() {
    Path home = Path.of("/home/me");
    String absolute = home.resolve("data").toAbsolutePath().toString();

    assertThat(folder(Map.of("STAGEWRIGHT_STORE", "s", "XDG_DATA_HOME", absolute)))
        .isEqualTo(Path.of("s"));
    assertThat(folder(Map.of("STAGEWRIGHT_STORE", "", "XDG_DATA_HOME", absolute)))
        .isEqualTo(Path.of(absolute, "stagewright"));
    for (Map<String, String> none : List.of(
        Map.<String, String>of(), Map.of("XDG_DATA_HOME", ""), Map.of("XDG_DATA_HOME", "data"))) {
      assertThat(folder(none)).isEqualTo(home.resolve(".local/share/stagewright"));
    }
  }

  private static Path folder(Map<String, String> environment) {
    return LocalStore.defaultFolder(environment, "/home/me");
  }

  @Test
  void realizesOneOrAllWithTheStagesMatcherOrAnother(@TempDir Path folder) {
    AtomicInteger n = new AtomicInteger();
    Work work = Work.stage("work")
        .doing(site -> site.save("n", Codecs.INT, n.incrementAndGet()))
        .done();
    try (Store store = Store.open(folder)) {
      Work.Result one = store.realize(work);
      Work.Result two = store.rebuild(work);

      assertThat(one.realized().value("n", Codecs.INT)).isEqualTo(1);
      assertThat(store.realize(work)).isEqualTo(two);
      assertThat(store.realize(work, Matchers.exact(one.rref()))).isEqualTo(one);
      assertThat(store.realize(work, Matchers.best("n", Codecs.INT, true))).isEqualTo(one);
      assertThat(store.realizeAll(work)).containsExactly(two);
      assertThat(store.realizeAll(work, Matchers.all())).containsExactly(one, two);
      assertThatThrownBy(() -> one.realized().value("m", Codecs.INT))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("no value \"m\"");
    }
    assertThat(n).hasValue(2);
  }

  @Test
  void refusesToRunNothing(@TempDir Path folder) {
    Store store = Store.open(folder);

    assertThatThrownBy(() -> store.withCores(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBuildSeesWhereItIs(@TempDir Path folder) {
    Work base = Work.writing("base", "x");
    AtomicReference<List<RRef>> inputs = new AtomicReference<>(List.of());
    Work work = Work.stage("work")
        .on(base)
        .doing(site -> {
          BuildContext build = BuildContext.of(site);
          assertThat(build.folder()).isEqualTo(site.folder()).isEmptyDirectory();
          inputs.set(build.realizations(base));
          build.log("dref " + build.dref());
          assertThat(List.of(build.index(), build.count(), build.cores())).containsExactly(0, 1, 1);
          build.progress("step", 1, 1);
        })
        .done();
    Work.Result result = Store.open(folder).realize(work);

    assertThat(inputs.get())
        .isEqualTo(result.realized().inputs().context().of(base.dref()))
        .hasSize(1);
    assertThat(result.folder().resolveSibling("builds"))
        .isDirectoryContaining(file -> Work.read(file).contains("dref " + work.dref()));
  }

  @Test
  void aTestNeedsNoStore(@TempDir Path folder) {
    TestBuildContext build = TestBuildContext.in(folder);
    build.log("heard");
    build.progress("step", 1, -1);

    assertThat(build.folder()).isEqualTo(folder);
    assertThat(build.realizations(Work.writing("base", "x"))).isEmpty();
    assertThat(build.dref().name()).hasToString("rehearsal");
    assertThat(build.lines()).containsExactly("heard");
    assertThat(build.steps()).containsExactly(new TestBuildContext.Step("step", 1, -1));
    assertThat(List.of(build.index(), build.count(), build.cores())).containsExactly(0, 1, 1);
  }

  @Test
  void aTestMayStandForOneBuildOfSeveralOnSeveralCores(@TempDir Path folder) {
    TestBuildContext build = TestBuildContext.in(folder).at(2, 3).withCores(4);

    assertThat(build.folder()).isEqualTo(folder);
    assertThat(List.of(build.index(), build.count(), build.cores())).containsExactly(2, 3, 4);
    assertThatThrownBy(() -> build.at(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> build.at(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> build.withCores(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aClosedStoreSaysSo(@TempDir Path folder) {
    Work work = Work.writing("work", "text");
    Store store = Store.open(folder);
    store.realize(work);
    Plan<Work.Result> plan = store.plan(work);
    Store made = store.listening(event -> {});
    made.close();

    List<ThrowingCallable> uses = List.of(
        () -> store.realize(work),
        () -> made.realize(work),
        () -> store.isRealized(work),
        () -> store.begin(work, work),
        LocalStore.of(store)::disk,
        LocalStore.of(store)::catalogue,
        store::roots,
        store::archive,
        store::collector,
        plan::steps,
        plan::realize);
    assertThat(uses)
        .allSatisfy(use -> assertThatThrownBy(use)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("was closed before: open it again"));
    assertThat(store.folder()).isDirectory();
    store.close();
    assertThat(Store.open(folder).isRealized(work)).isTrue();
  }
}
