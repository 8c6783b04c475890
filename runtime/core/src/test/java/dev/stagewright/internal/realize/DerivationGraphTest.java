package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.Derivation;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.config.CanonicalConfiguration;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.DRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivationGraphTest {

  /** Stage {@code i} needs the stages whose bits are set in the mask, so far as they exist. */
  @Property(tries = 200)
  void dependenciesComeFirstAndEachOnce(
      @ForAll @Size(min = 1, max = 14) List<@IntRange(max = 16_383) Integer> masks) {
    List<Work> works = new ArrayList<>();
    for (int mask : masks) {
      Work.Builder builder = Work.stage("s").with("i", Codecs.INT, works.size());
      for (int i = 0; i < works.size(); i++) {
        if ((mask >> i & 1) == 1) {
          builder.on(works.get(i));
        }
      }
      works.add(builder.done());
    }
    Work root = works.get(works.size() - 1);

    DerivationGraph graph = DerivationGraph.of(root);

    Set<DRef> seen = new HashSet<>();
    for (PlanNode node : graph.steps()) {
      assertThat(seen)
          .containsAll(node.dependencies().stream().map(PlanNode::dref).toList());
      assertThat(seen.add(node.dref())).isTrue();
    }
    assertThat(graph.root().dref()).isEqualTo(root.dref());
    assertThat(seen).isEqualTo(closure(root));
  }

  private static Set<DRef> closure(Derivation<?> root) {
    Set<DRef> all = new HashSet<>(Set.of(root.dref()));
    CanonicalConfiguration.of(root.configuration()).dependencies().stream()
        .filter(dependency -> !all.contains(dependency.origin().dref()))
        .forEach(dependency -> all.addAll(closure((Derivation<?>) dependency.origin())));
    return all;
  }

  @Test
  void aChainMayBeLongerThanAnyStack() {
    DerivationGraph graph = DerivationGraph.of(chain(20_000)).matching(Matchers.all());

    assertThat(graph.steps()).hasSize(20_000);
    assertThat(graph.root().matcher()).isEqualTo(Matchers.all());
  }

  @Test
  void aLongChainIsBuiltAndReused(@TempDir Path folder) {
    int length = 1_000;
    List<BuildEvent> events = new ArrayList<>();
    Store store = Store.open(folder).listening(events::add);
    Work.Result first = store.realize(chain(length));
    events.clear();

    assertThat(store.realize(chain(length)).rref()).isEqualTo(first.rref());
    assertThat(events).hasSize(length).hasOnlyElementsOfType(BuildEvent.Reused.class);
  }

  private static Work chain(int length) {
    Work last = Work.stage("link").with("i", Codecs.INT, 0).done();
    for (int i = 1; i < length; i++) {
      last = Work.stage("link").with("i", Codecs.INT, i).on(last).done();
    }
    return last;
  }
}
