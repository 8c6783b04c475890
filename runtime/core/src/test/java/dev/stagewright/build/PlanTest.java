package dev.stagewright.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.DRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan tells what would happen and why, touches nothing, and then does what it told. */
class PlanTest {
  private final AtomicInteger builds = new AtomicInteger();
  private final List<BuildEvent> events = new ArrayList<>();
  private final Store store;
  private final Work base = different("base");
  private final Work top = Work.stage("top").on(base).doing(this::writeNext).done();

  PlanTest(@TempDir Path folder) {
    store = Store.open(folder).listening(events::add);
  }

  private Work different(String name) {
    return Work.stage(name).doing(this::writeNext).done();
  }

  private void writeNext(BuildEnvironment site) throws Exception {
    Work.write(site, "out", "build " + builds.incrementAndGet());
  }

  @Test
  void saysShortlyWhatItWouldBuild() {
    Work base = Work.writing("base", "x");
    Work top = Work.stage("top").on(base).done();
    assertThat(store.plan(top))
        .hasToString("plan for " + top.dref() + ": to build 2 of 2: base, top");
    store.realize(base);
    assertThat(store.plan(top)).asString().endsWith(": to build 1 of 2: top");
    store.realize(top);
    assertThat(store.plan(top)).asString().endsWith(": nothing to build");
    Plan<Work.Result> plan = store.plan(top);
    store.close();
    assertThat(plan).hasToString("plan for " + top.dref());
  }

  @Test
  void tellsInOrderWhatWouldBeBuiltAndWhy() {
    Plan<Work.Result> plan = store.plan(top);

    assertThat(plan.steps()).extracting(PlannedStep::dref).containsExactly(base.dref(), top.dref());
    assertThat(decisions(plan))
        .containsExactly(
            new PlannedStep.Decision.Build(new PlannedStep.Decision.NeverBuilt()),
            new PlannedStep.Decision.Build(
                new PlannedStep.Decision.InputBuilt(List.of(base.dref()), false)));
    assertThat(decisions(plan.rebuilding(top)))
        .last()
        .isEqualTo(new PlannedStep.Decision.Build(new PlannedStep.Decision.Forced()));
    assertThat(plan.isRealized()).isFalse();

    Work.Result result = plan.realize();
    assertThat(builds).hasValue(2);
    assertThat(plan.isRealized()).isTrue();
    assertThat(decisions(plan))
        .last()
        .isEqualTo(new PlannedStep.Decision.Reuse(List.of(result.rref())));
    assertThat(plan.realize()).isEqualTo(result);
    assertThat(builds).hasValue(2);
  }

  private static List<PlannedStep.Decision> decisions(Plan<?> plan) {
    return plan.steps().stream().map(PlannedStep::decision).toList();
  }

  @Test
  void lookingTouchesNothing() throws IOException {
    store.realize(base);
    events.clear();
    List<String> before = contents();

    store.plan(top).rebuilding(base).steps();
    store.isRealized(top);

    assertThat(contents()).isEqualTo(before);
    assertThat(events).isEmpty();
    assertThat(builds).hasValue(1);
  }

  private List<String> contents() throws IOException {
    try (Stream<Path> all = Files.walk(store.folder())) {
      return all.sorted().map(path -> path + " " + path.toFile().lastModified()).toList();
    }
  }

  @Test
  void tellsWhatTheMatcherLacks() {
    store.realize(base);

    assertThat(decisions(store.plan(base).matching(Matchers.latest(3))))
        .containsExactly(new PlannedStep.Decision.Build(
            new PlannedStep.Decision.Unmatched(Matchers.latest(3), 1)));
    assertThat(new PlannedStep.Decision.Unmatched(Matchers.latest(3), 1))
        .hasToString("latest(3) wants 3, and 1 exists");
  }

  @Test
  void tellsWhatCannotBe() {
    store.realize(base);
    store.rebuild(base);
    Work only =
        Work.stage("base").matching(Matchers.only()).doing(this::writeNext).done();
    Work needing = Work.stage("needing").on(only).done();

    assertThat(decisions(store.plan(needing)))
        .satisfiesExactly(
            first -> assertThat(first).asString().startsWith("impossible: only() found 2"),
            second ->
                assertThat(second).asString().contains("impossible", only.dref().toString()));
    assertThat(store.isRealized(needing)).isFalse();
  }

  @Test
  void tellsWhatFailedBeforeAndTriesItAgain() {
    boolean[] broken = {true};
    Work work = Work.stage("work")
        .doing(site -> {
          if (broken[0]) {
            throw new IOException("melted");
          }
        })
        .done();
    BuildFailedException failure =
        catchThrowableOfType(BuildFailedException.class, () -> store.realize(work));
    broken[0] = false;

    PlannedStep step = store.plan(work).steps().get(0);
    assertThat(step.decision())
        .isEqualTo(new PlannedStep.Decision.Build(new PlannedStep.Decision.NeverBuilt()));
    assertThat(step.lastFailure())
        .hasValueSatisfying(last -> assertThat(last.log()).isEqualTo(failure.log()));
    assertThat(step).asString().contains("failed at", failure.log().toString());

    store.realize(work);
    Work user = Work.stage("user").on(work).done();
    assertThat(store.plan(user).steps())
        .as("what is reused has nothing to tell of failures")
        .extracting(PlannedStep::lastFailure)
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void rebuildsWhateverItIsToldToInTheClosure() {
    Work.Result old = store.realize(top);
    Plan<Work.Result> plan = store.plan(top).rebuilding(base);
    assertThat(decisions(plan))
        .containsExactly(
            new PlannedStep.Decision.Build(new PlannedStep.Decision.Forced()),
            new PlannedStep.Decision.Build(
                new PlannedStep.Decision.InputBuilt(List.of(base.dref()), true)));

    Work.Result fresh = plan.realize();

    assertThat(builds).hasValue(4);
    assertThat(fresh.realized().inputs().context())
        .isNotEqualTo(old.realized().inputs().context());
  }

  /** Pylightnix's force_rebuild, twice over. */
  @Test
  void aForcedRebuildThatGivesTheSameBytesAddsARecord() {
    Work same = Work.stage("same").doing(site -> builds.incrementAndGet()).done();
    Work user =
        Work.stage("user").on(same).doing(site -> builds.incrementAndGet()).done();
    Work.Result first = store.realize(user);

    for (int records = 2; records <= 3; records++) {
      assertThat(store.plan(user).rebuilding(same).realize()).isEqualTo(first);
      assertThat(store.realize(same).folder().resolveSibling("builds").toFile().list())
          .as("a record, a log and their checksums for each build")
          .hasSize(3 * records);
    }
    assertThat(builds)
        .as("same three times, and user once: its inputs are as they were")
        .hasValue(4);
    assertThat(store.rebuild(user)).isEqualTo(first);
    assertThat(builds).hasValue(5);
  }

  @Test
  void refusesToRebuildWhatIsNotInTheClosure() {
    Work other = different("other");

    assertThatThrownBy(() -> store.plan(top).rebuilding(other))
        .isInstanceOf(RealizeException.class)
        .hasMessageContaining(other.dref().toString())
        .hasMessageContaining("does not need it");
  }

  @Test
  void withoutBuildingGivesWhatExistsOrTellsWhatIsMissing() {
    Plan<Work.Result> plan = store.plan(top).withoutBuilding();

    NotRealizedException failure = catchThrowableOfType(NotRealizedException.class, plan::realize);
    assertThat(failure.missing())
        .extracting(PlannedStep::dref)
        .containsExactly(base.dref(), top.dref());
    assertThat(failure)
        .hasMessageContaining("never built with these inputs")
        .hasMessageContaining("depends on a build of " + base.dref());
    assertThat(builds).hasValue(0);

    Work.Result result = store.realize(top);
    events.clear();
    assertThat(plan.realize()).isEqualTo(result);
    assertThat(events).extracting(BuildEvent::dref).containsExactly(base.dref(), top.dref());
    assertThat(builds).hasValue(2);
  }

  @Test
  void optionsGiveOtherPlansAndLeaveThisOne() {
    store.realize(top);
    Plan<Work.Result> plan = store.plan(top);
    plan.rebuilding(top);
    plan.matching(Matchers.latest(2));

    assertThat(plan.isRealized()).isTrue();
    List<DRef> drefs = plan.rebuilding(top).keepGoing().withoutBuilding().steps().stream()
        .filter(step -> step.decision() instanceof PlannedStep.Decision.Build)
        .map(PlannedStep::dref)
        .toList();
    assertThat(drefs).containsExactly(top.dref());
  }
}
