package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.collect.Collector;
import dev.stagewright.collect.Freed;
import dev.stagewright.collect.Policy;
import dev.stagewright.collect.Root;
import dev.stagewright.collect.Roots;
import dev.stagewright.collect.Sweep;
import dev.stagewright.collect.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import my.digits.DigitsStage;
import my.digits.ModelRRef;
import org.junit.jupiter.api.Test;

/** What stays, and what goes. */
class KeepingTest extends Rows {
  @Test
  void rootsKeep() {
    ModelRRef best = store.realize(model);
    Path link = folder.resolve("best");
    // row: linkrref
    Roots roots = store.roots();
    roots.link(link, new Target.One(best.rref())); // linkrref: kept as long as the link is there
    roots.link(folder.resolve("digits"), new Target.All(digits.dref())); // linkdref
    roots.add("paper", new Target.One(best.rref())); // a name in the store
    List<Root> kept = roots.list(); // what gc keeps
    // end
    assertThat(kept).hasSize(3);
    assertThat(link.resolve("model.txt")).isRegularFile();
  }

  @Test
  void theRestGoes() {
    ModelRRef best = store.realize(model);
    store.realize(DigitsStage.builder().count(1).instantiate());
    store.roots().add("paper", new Target.One(best.rref()));
    // row: gc
    Collector collector = store.collector();
    Sweep sweep = collector.plan(Policy.everything()); // a dry run: what would go, with sizes
    Sweep old =
        collector.plan(Policy.everything().unusedFor(Duration.ofDays(30)).downTo(20_000_000_000L));
    Freed freed = collector.run(sweep);
    // end
    assertThat(freed.realizations()).hasSize(1);
    assertThat(freed.bytes()).isPositive();
    assertThat(old.going()).isEmpty();
    assertThat(store.isRealized(model)).isTrue();
    assertThat(store.contents().derivations())
        .doesNotContain(sweep.going().get(0).rref().dref());
  }

  @Test
  void oneGoesByHand() {
    ModelRRef best = store.realize(model);
    // row: rmref
    Collector collector = store.collector();
    Freed freed = collector.remove(best.rref());
    // end
    assertThat(freed.realizations()).containsExactly(best.rref());
    assertThat(Files.exists(best.folder())).isFalse();
    assertThat(store.isRealized(model)).isFalse();
  }
}
