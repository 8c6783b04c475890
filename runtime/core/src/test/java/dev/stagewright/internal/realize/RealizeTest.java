package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.RealizeException;
import dev.stagewright.config.Codecs;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealizeTest {
  private final AtomicInteger builds = new AtomicInteger();
  private final Store store;

  RealizeTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Promise 7. */
  @Test
  void theSecondTimeNothingIsBuilt() {
    Work top =
        counting("top", counting("left", counting("base")), counting("right", counting("base")));

    RRef first = store.realize(top).rref();
    assertThat(builds).as("each of the diamond once").hasValue(4);

    try (Store again = Store.open(store.folder())) {
      assertThat(again.realize(top).rref()).isEqualTo(first);
    }
    assertThat(builds).hasValue(4);
  }

  /** Promise 6. */
  @Test
  void otherInputsMakeAnotherResultAndTheOldOneStays() {
    Work base = different("base");
    Work top = Work.stage("top")
        .on(base)
        .doing(site -> {
          builds.incrementAndGet();
          Path input = site.inputs().one(base.dref()).file(new RelativePath("out"));
          Work.write(site, "copy", Files.readString(input));
        })
        .done();
    Work.Result old = store.realize(top);
    Work.Result newBase = store.rebuild(base);
    Work.Result fresh = store.realize(top);

    assertThat(builds).hasValue(4);
    assertThat(fresh.text("copy")).isEqualTo(newBase.text("out")).isNotEqualTo(old.text("copy"));
    assertThat(fresh.realized().inputs().one(base.dref()).rref()).isEqualTo(newBase.rref());
    assertThat(old.folder()).exists();
    assertThat(store.realizeAll(top, Matchers.all()))
        .extracting(Work.Result::rref)
        .containsExactly(fresh.rref());
  }

  @Test
  void aBuildsThreadLooksForServicesWhereTheStageIs() {
    List<ClassLoader> seen = new ArrayList<>();
    Work work = Work.stage("work")
        .doing(site -> seen.add(Thread.currentThread().getContextClassLoader()))
        .done();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      store.realize(work);
    } finally {
      thread.setContextClassLoader(before);
    }

    assertThat(seen).containsExactly(Work.Idle.class.getClassLoader());
  }

  @Test
  void aRebuildBuildsTheRootOnlyAndKeepsWhatWas() {
    Work top = Work.stage("top").on(counting("base")).doing(this::writeNext).done();
    Work.Result old = store.realize(top);
    Work.Result fresh = store.rebuild(top);

    assertThat(builds).hasValue(3);
    assertThat(fresh.rref()).isNotEqualTo(old.rref());
    assertThat(old.folder()).exists();
    assertThat(store.realize(top).rref()).isEqualTo(fresh.rref());
  }

  @Test
  void aRebuildOfNothingBuildsAsManyAsAreWanted() {
    Work work =
        Work.stage("many").matching(Matchers.latest(3)).doing(this::writeNext).done();

    assertThatThrownBy(() -> store.rebuild(work))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("yields 3 realizations");
    assertThat(builds).hasValue(3);
  }

  @Test
  void aResultDeletedByHandIsBuiltAgain() throws Exception {
    Work work = counting("work");
    Work.Result first = store.realize(work);
    Path realization = first.folder().resolveSibling("").normalize();
    new ProcessBuilder("rm", "-rf", realization.toString()).start().waitFor();
    assertThat(realization).doesNotExist();

    assertThat(store.realize(work).rref()).isEqualTo(first.rref());
    assertThat(builds).hasValue(2);
    assertThat(first.folder()).exists();
  }

  @Test
  void aSingleDependencyWithSeveralRealizationsIsAnErrorAndAListTakesAll() {
    Work several = Work.stage("several")
        .matching(Matchers.latest(3))
        .doing(this::writeNext)
        .done();

    assertThatThrownBy(() -> store.realize(Work.stage("one").on(several).done()))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("takes one realization of " + several.dref())
        .hasMessageContaining("yields 3")
        .hasMessageContaining("dref:");
    assertThatThrownBy(() -> store.realize(several))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("yields 3");

    Work all = Work.stage("all").onAll(several).done();
    List<RRef> taken =
        store.realizeAll(several).stream().map(Work.Result::rref).sorted().toList();
    assertThat(taken).hasSize(3);
    assertThat(store.realize(all).realized().inputs().context().of(several.dref()))
        .isEqualTo(taken);
    assertThat(builds).hasValue(3);
  }

  @Test
  void refusesADependencyThatIsKnownByNameOnly() {
    RefPath path = RefPath.parse(new RefPath(counting("base"), new RelativePath("out")).toString());
    Work.Builder top = Work.stage("top").file("data", path);

    assertThatThrownBy(() -> store.realize(top.done()))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("known by name only")
        .hasMessageContaining(path.dref().toString());
    assertThat(builds).hasValue(0);
  }

  @Test
  void refusesTwoMatchersForOneDerivation() {
    Work best =
        Work.stage("base").matching(Matchers.best("loss", Codecs.DOUBLE, true)).done();
    Work top = Work.stage("top").on(counting("left", counting("base"))).on(best).done();

    assertThatThrownBy(() -> store.realize(top))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("latest(1)")
        .hasMessageContaining("best(loss, smaller)")
        .hasMessageContaining(best.dref().toString());
    assertThat(builds).hasValue(0);
  }

  /** Two objects may stand for one derivation, and disagree about what lies behind them. */
  @Test
  void refusesTwoMatchersHoweverDeepTheyLie() {
    Work left = Work.stage("left").on(counting("base")).done();
    Work other = Work.stage("base").matching(Matchers.only()).done();
    Work sameLeft = Work.stage("left").on(other).done();
    assertThat(sameLeft.dref()).isEqualTo(left.dref());
    Work top = Work.stage("top").on(left).onAll(sameLeft).done();

    assertThatThrownBy(() -> store.realize(top))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("latest(1)")
        .hasMessageContaining("only()");
    assertThat(builds).hasValue(0);
  }

  @Test
  void aBuildReadsTheFilesOfItsInputs() {
    Work base = Work.writing("base", "text");
    RefPath there = new RefPath(base, new RelativePath("out"));
    RefPath missing = new RefPath(base, new RelativePath("missing"));
    Work top = Work.stage("top")
        .file("data", there)
        .doing(site -> {
          Work.write(site, "copy", Files.readString(site.inputs().file(there)));
          assertThat(site.inputs().files(there)).containsExactly(site.inputs().file(there));
          assertThatThrownBy(() -> site.inputs().file(missing))
              .isInstanceOf(StoreException.class)
              .hasMessageContaining("has no missing");
        })
        .done();

    assertThat(store.realize(top).text("copy")).isEqualTo("text");
  }

  private Work counting(String name, Work... dependencies) {
    return Work.stage(name)
        .on(dependencies)
        .doing(site -> {
          builds.incrementAndGet();
          Work.write(site, "out", name);
        })
        .done();
  }

  private Work different(String name) {
    return Work.stage(name).doing(this::writeNext).done();
  }

  private void writeNext(BuildEnvironment site) throws Exception {
    Work.write(site, "out", "build " + builds.incrementAndGet());
  }
}
