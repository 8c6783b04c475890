package dev.stagewright.internal.gc;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.GarbageCollector.Plan.Going;
import dev.stagewright.tools.GarbageCollector.Plan.Staying;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choice of realizations to delete. Each use of a dependant counts as a use of its inputs, so
 * dependants are at least as old, and deleted first.
 */
public final class SweepPlanner {
  private final DiskStore store;
  private final GarbageCollector.Policy policy;
  private final Instant oldest;
  private final Map<RRef, Instant> uses;
  private final SharedSize room = new SharedSize();
  private final List<RRef> candidates = new ArrayList<>();
  private final List<Staying> staying = new ArrayList<>();
  private long bytes;

  private SweepPlanner(
      DiskStore store, ReferenceGraph graph, GarbageCollector.Policy policy, Instant now) {
    this.store = store;
    this.policy = policy;
    this.oldest = now.minus(policy.unusedFor().orElse(Duration.ZERO));
    this.uses = graph.lastUses();
    Map<RRef, Roots.Root> reached = graph.reached(LocalRoots.of(store).intact());
    for (RRef rref : graph.dependantsFirst()) {
      judge(rref, reached.get(rref));
    }
  }

  public static GarbageCollector.Plan of(
      DiskStore store, ReferenceGraph graph, GarbageCollector.Policy policy, Instant now)
      throws IOException {
    return new SweepPlanner(store, graph, policy, now).sweep();
  }

  private void judge(RRef rref, Roots.@Nullable Root root) {
    Instant use = lastUse(rref);
    bytes += room.take(store.folder(rref));
    if (root != null) {
      staying.add(new Staying(rref, new GarbageCollector.Plan.Reason.Reached(root)));
    } else if (policy.unusedFor().isPresent() && use.isAfter(oldest)) {
      staying.add(new Staying(rref, new GarbageCollector.Plan.Reason.Used(use)));
    } else {
      candidates.add(rref);
    }
  }

  private Instant lastUse(RRef rref) {
    return uses.getOrDefault(rref, Instant.MAX);
  }

  private GarbageCollector.Plan sweep() throws IOException {
    store.evidence().forEach(room::take);
    List<Going> going = new ArrayList<>();
    long freed = 0;
    // The sort is stable: among equal times, dependants stay first.
    candidates.sort(Comparator.comparing(this::lastUse));
    for (RRef candidate : candidates) {
      if (bytes - freed > policy.limit().orElse(-1)) {
        long size = room.free(store.folder(candidate));
        going.add(new Going(candidate, size, lastUse(candidate)));
        freed += size;
      } else {
        staying.add(new Staying(candidate, new GarbageCollector.Plan.Reason.Fits()));
      }
    }
    List<Path> evidence = evidence();
    for (Path folder : evidence) {
      freed += room.free(folder);
    }
    return new GarbageCollector.Plan(policy, going, staying, evidence, freed);
  }

  private List<Path> evidence() throws IOException {
    List<Path> old = new ArrayList<>();
    for (Path folder : store.evidence()) {
      Instant time = Files.getLastModifiedTime(folder).toInstant();
      if (policy.unusedFor().isEmpty() || !time.isAfter(oldest)) {
        old.add(folder);
      }
    }
    return old;
  }
}
