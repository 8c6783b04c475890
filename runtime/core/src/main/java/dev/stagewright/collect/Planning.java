package dev.stagewright.collect;

import dev.stagewright.collect.Sweep.Going;
import dev.stagewright.collect.Sweep.Staying;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreFolder;
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
 * Decides what goes. What was built from something was used no later than that: so it counts as old
 * no later, and goes first.
 */
final class Planning {
  private final StoreFolder store;
  private final Policy policy;
  private final Instant oldest;
  private final Map<RRef, Instant> uses;
  private final List<Going> candidates = new ArrayList<>();
  private final List<Staying> staying = new ArrayList<>();
  private long bytes;

  private Planning(StoreFolder store, Census census, Policy policy, Instant now) {
    this.store = store;
    this.policy = policy;
    this.oldest = now.minus(policy.unusedFor().orElse(Duration.ZERO));
    this.uses = census.lastUses();
    Map<RRef, Root> reached = census.reached(Roots.of(store).list());
    for (RRef rref : census.dependantsFirst()) {
      judge(rref, reached.get(rref));
    }
  }

  static Sweep of(StoreFolder store, Census census, Policy policy, Instant now) throws IOException {
    return new Planning(store, census, policy, now).sweep();
  }

  private void judge(RRef rref, @Nullable Root root) {
    Instant use = uses.getOrDefault(rref, Instant.MAX);
    long size = StoreFolder.size(store.folder(rref));
    bytes += size;
    if (root != null) {
      staying.add(new Staying(rref, new Reason.Reached(root)));
    } else if (policy.unusedFor().isPresent() && use.isAfter(oldest)) {
      staying.add(new Staying(rref, new Reason.Used(use)));
    } else {
      candidates.add(new Going(rref, size, use));
    }
  }

  private Sweep sweep() throws IOException {
    List<Going> going = new ArrayList<>();
    long left = bytes;
    long freed = 0;
    // The sort is stable: of what was used at one time, dependants stay first.
    candidates.sort(Comparator.comparing(Going::lastUse));
    for (Going candidate : candidates) {
      if (left > policy.limit().orElse(-1)) {
        going.add(candidate);
        left -= candidate.bytes();
        freed += candidate.bytes();
      } else {
        staying.add(new Staying(candidate.rref(), new Reason.Fits()));
      }
    }
    List<Path> evidence = evidence();
    for (Path folder : evidence) {
      freed += StoreFolder.size(folder);
    }
    return new Sweep(policy, going, staying, evidence, freed);
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
