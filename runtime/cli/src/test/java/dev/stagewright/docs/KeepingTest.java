package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import my.digits.DigitsStage;
import my.digits.ModelRRef;
import org.junit.jupiter.api.Test;

/** The snippets about roots and garbage collection. */
class KeepingTest extends SnippetFixture {
  @Test
  void rootsKeep() {
    ModelRRef best = store.realize(model);
    Path link = folder.resolve("best");
    // row: linkrref
    Roots roots = store.roots();
    roots.link(
        link,
        new Roots.Root.Target.One(best.rref())); // linkrref: kept as long as the link is there
    roots.link(folder.resolve("digits"), new Roots.Root.Target.All(digits.dref())); // linkdref
    roots.add("paper", new Roots.Root.Target.One(best.rref())); // a name in the store
    List<Roots.Root> kept = roots.list(); // what gc keeps
    // end
    assertThat(kept).hasSize(3);
    assertThat(link.resolve("model.txt")).isRegularFile();
  }

  @Test
  void theRestGoes() {
    ModelRRef best = store.realize(model);
    store.realize(DigitsStage.builder().count(1).instantiate());
    store.roots().add("paper", new Roots.Root.Target.One(best.rref()));
    // row: gc
    GarbageCollector collector = store.collector();
    GarbageCollector.Plan plan = collector.plan(
        GarbageCollector.Policy.everything()); // a dry run: what would go, with sizes
    GarbageCollector.Plan old = collector.plan(GarbageCollector.Policy.everything()
        .unusedFor(Duration.ofDays(30))
        .downTo(20_000_000_000L));
    GarbageCollector.Result result = collector.run(plan);
    // end
    assertThat(result.realizations()).hasSize(1);
    assertThat(result.bytes()).isPositive();
    assertThat(old.going()).isEmpty();
    assertThat(store.isRealized(model)).isTrue();
    assertThat(LocalStore.of(store).disk().derivations())
        .doesNotContain(plan.going().get(0).rref().dref());
  }

  @Test
  void oneGoesByHand() {
    ModelRRef best = store.realize(model);
    // row: rmref
    GarbageCollector collector = store.collector();
    GarbageCollector.Result result = collector.remove(best.rref());
    // end
    assertThat(result.realizations()).containsExactly(best.rref());
    assertThat(Files.exists(best.folder())).isFalse();
    assertThat(store.isRealized(model)).isFalse();
  }
}
