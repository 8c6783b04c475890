package dev.stagewright.internal.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.context.DependencyOrder;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Promise 8. */
class CollectorLawsTest {
  private static final Instant NOW = Instant.parse("2030-01-31T00:00:00Z");

  /** Each stage depends on some of those before it, and was used some days ago. */
  @Property(tries = 30)
  void whatARootReachesIsNeverRemoved(
      @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 127) Integer> shape,
      @ForAll @Size(7) List<@IntRange(max = 20) Integer> daysAgo,
      @ForAll @IntRange(max = 127) int rooted,
      @ForAll Optional<@IntRange(max = 20) Integer> days,
      @ForAll Optional<@IntRange(max = 9000) Integer> limit)
      throws IOException {
    try (Scratch scratch = new Scratch();
        Store builder = Store.open(scratch.folder())) {
      DiskStore store = DiskStore.open(scratch.folder());
      List<RRef> all = realize(builder, shape);
      Set<RRef> roots = new HashSet<>();
      for (int i = 0; i < all.size(); i++) {
        store.markUsed(all.get(i), NOW.minus(Duration.ofDays(daysAgo.get(i))));
        if ((rooted >> i & 1) == 1) {
          Roots.Root.Target one = new Roots.Root.Target.One(all.get(i));
          Roots.Root.Target target =
              i % 2 == 0 ? one : new Roots.Root.Target.All(all.get(i).dref());
          LocalRoots.of(store).add("root-" + i, target);
          roots.add(all.get(i));
        }
      }
      List<RRef> reached = DependencyOrder.of(roots, rref -> inputs(store, rref));
      GarbageCollector collector = LocalCollector.of(store, () -> NOW, () -> {});
      GarbageCollector.Plan plan = collector.plan(new GarbageCollector.Policy(
          days.map(Duration::ofDays), limit.map(OptionalLong::of).orElse(OptionalLong.empty())));
      long before = bytes(store);

      GarbageCollector.Result result = collector.run(plan);

      Set<RRef> left = new HashSet<>(all);
      result.realizations().forEach(left::remove);
      assertThat(left).containsAll(reached).allMatch(rref -> store.find(rref).isPresent());
      assertThat(Verifier.of(store).verify()).isEmpty();
      assertThat(result.bytes()).isEqualTo(before - bytes(store));
      assertThat(result.bytes()).isGreaterThanOrEqualTo(plan.bytes());
      if (days.isEmpty() && limit.isEmpty()) {
        assertThat(left).hasSameElementsAs(reached);
      }
    }
  }

  private static List<RRef> inputs(DiskStore store, RRef rref) {
    return store.find(rref).orElseThrow().context().rrefs();
  }

  private static List<RRef> realize(Store store, List<Integer> shape) {
    List<Work> works = new ArrayList<>();
    List<RRef> rrefs = new ArrayList<>();
    for (int dependencies : shape) {
      Work[] on = works.stream()
          .filter(work -> (dependencies >> works.indexOf(work) & 1) == 1)
          .toArray(Work[]::new);
      Work work = Work.stage("work-" + works.size())
          .on(on)
          .doing(site -> Work.write(site, "out", "x".repeat(dependencies)))
          .done();
      works.add(work);
      rrefs.add(store.realize(work).rref());
    }
    return rrefs;
  }

  /** The index grows with what is noted of what goes. */
  private static long bytes(DiskStore store) {
    Path index = store.root().resolve("index");
    return new SharedSize().take(store.root())
        - (Files.exists(index) ? new SharedSize().take(index) : 0);
  }
}
