package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.Plan;
import dev.stagewright.build.PlannedStep;
import dev.stagewright.build.RealizeException;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A derivation of which only the name is known: its stage is not on the class path. */
class NamedTest {
  private final AtomicInteger builds = new AtomicInteger();
  private final Work input = Work.stage("input").doing(this::writeNext).done();
  private final Work base = Work.stage("base").on(input).doing(this::writeNext).done();
  private final RefPath named =
      RefPath.parse(new RefPath(base, new RelativePath("out")).toString());
  private final Work top = Work.stage("top")
      .file("data", named)
      .doing(site -> Work.write(site, "copy", Files.readString(site.inputs().file(named))))
      .done();
  private final Store store;

  NamedTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  private void writeNext(BuildEnvironment site) throws Exception {
    Work.write(site, "out", "build " + builds.incrementAndGet());
  }

  @Test
  void countsAsItLiesInTheStoreTheLatestOfWhateverContext() {
    Work.Result old = store.realize(base);
    assertThat(store.realize(top).text("copy")).isEqualTo("build 2");

    Work.Result fresh = store.plan(base).rebuilding(input).realize();
    assertThat(store.realize(top).text("copy")).isEqualTo("build 4");

    assertThat(store.rebuild(input)).isNotNull();
    assertThat(builds).hasValue(5);
    Plan<Work.Result> plan = store.plan(top);
    assertThat(plan.isRealized()).as("nobody asks what input is now").isTrue();
    assertThat(plan.steps().get(0))
        .isEqualTo(new PlannedStep(
            base.dref(),
            Optional.empty(),
            new PlannedStep.Decision.Reuse(List.of(fresh.rref())),
            Optional.empty()));
    assertThat(old.rref()).isNotEqualTo(fresh.rref());
    assertThat(builds).hasValue(5);
  }

  @Test
  void whatIsNotRealizedCannotBeBuilt() {
    assertThat(store.plan(top).steps())
        .extracting(PlannedStep::decision)
        .satisfiesExactly(
            first -> assertThat(first)
                .isInstanceOf(PlannedStep.Decision.Refuse.class)
                .asString()
                .contains("known by name only"),
            second -> assertThat(second).asString().contains(base.dref().toString()));
    assertThatThrownBy(() -> store.realize(top))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("known by name only")
        .hasMessageContaining("not on the class path")
        .hasMessageContaining(base.dref().toString());
    assertThat(builds).hasValue(0);
  }

  @Test
  void cannotBeRebuilt() {
    store.realize(base);

    assertThatThrownBy(() -> store.plan(top).rebuilding(base))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining("knows its name only");
  }

  /** Whoever knows the stage tells the others. */
  @Test
  void whatIsKnownInAnotherPlaceIsBuilt() {
    Work both = Work.stage("both").on(top).on(base).done();

    store.realize(both);

    assertThat(builds).hasValue(2);
    assertThat(store.plan(both).steps())
        .extracting(PlannedStep::dref)
        .containsExactly(input.dref(), base.dref(), top.dref(), both.dref());
  }
}
