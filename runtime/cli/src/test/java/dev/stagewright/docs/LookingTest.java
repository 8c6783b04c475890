package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.internal.explain.Diff;
import dev.stagewright.internal.explain.Graph;
import dev.stagewright.internal.inspect.Query;
import dev.stagewright.internal.inspect.RealizationEntry;
import dev.stagewright.internal.inspect.RealizationView;
import dev.stagewright.internal.inspect.StoreUsage;
import dev.stagewright.internal.inspect.TopLevelResults;
import dev.stagewright.internal.inspect.ValueFilter;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.BuildRecord;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import my.digits.DigitsRRef;
import my.digits.DigitsStage;
import my.digits.ModelRRef;
import org.junit.jupiter.api.Test;

/** The snippets that ask a store. */
class LookingTest extends SnippetFixture {
  @Test
  void whatLiesInIt() {
    ModelRRef best = store.realize(model);
    // row: looking
    RealizationView view = RealizationView.of(LocalStore.of(store).disk(), best.rref()); // lsref
    List<RRef> ofOne = LocalStore.of(store).disk().names(model.dref()); // drefrrefs
    List<RealizationEntry> all = Query.everything().find(LocalStore.of(store).disk()); // allrrefs
    TopLevelResults top = TopLevelResults.of(LocalStore.of(store).disk());
    List<RRef> rootrrefs = top.realizations(); // nothing was built from them
    List<DRef> rootdrefs = top.derivations(); // nothing depends on them
    long bytes = StoreUsage.of(LocalStore.of(store).disk()).bytes(); // du
    // end
    assertThat(view.artifacts())
        .extracting(artifact -> artifact.entry().path())
        .contains("model.txt");
    assertThat(ofOne).containsExactly(best.rref());
    assertThat(all).hasSize(2);
    assertThat(rootrrefs).containsExactly(best.rref());
    assertThat(rootdrefs).containsExactly(model.dref());
    assertThat(bytes).isGreaterThan(view.bytes());
  }

  @Test
  void whatWasAsked() {
    ModelRRef best = store.realize(model);
    // row: find
    List<RealizationEntry> found = Query.everything()
        .named("mod*")
        .builtSince(Instant.now().minus(Duration.ofDays(2)))
        .where(ValueFilter.parse("epochs=1"))
        .where(ValueFilter.parse("accuracy>=0"))
        .find(LocalStore.of(store).disk());
    // end
    assertThat(found).extracting(RealizationEntry::rref).containsExactly(best.rref());
  }

  @Test
  void whatDiffers() {
    DigitsRRef few = store.realize(digits);
    DigitsRRef many = store.realize(DigitsStage.from(digits).count(200).instantiate());
    // row: diff
    Diff diff = Diff.of(LocalStore.of(store).disk(), few.rref(), many.rref());
    diff.sentences().forEach(System.out::println);
    // end
    assertThat(diff.sentences()).anyMatch(sentence -> sentence.contains("count"));
  }

  @Test
  void when() {
    ModelRRef best = store.realize(model);
    // row: rrefbstart
    BuildRecord build = LocalStore.of(store).disk().builds(best.rref()).get(0).record();
    Instant start = build.start(); // rrefbstart
    Instant stop = build.stop(); // rrefbstop
    Duration delta = build.duration(); // rrefbdelta
    // end
    assertThat(stop).isAfterOrEqualTo(start);
    assertThat(start.plus(delta)).isEqualTo(stop);
  }

  @Test
  void fromWhat() {
    ModelRRef best = store.realize(model);
    // row: rrefdeps
    List<RRef> direct = LocalStore.of(store).disk().get(best.rref()).context().rrefs();
    Graph everything = Graph.of(LocalStore.of(store).disk(), best.rref());
    // end
    assertThat(direct).containsExactly(store.realize(digits).rref());
    assertThat(everything.nodes()).hasSize(2);
  }
}
