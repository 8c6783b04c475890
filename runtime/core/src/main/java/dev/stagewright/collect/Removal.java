package dev.stagewright.collect;

import dev.stagewright.ref.RRef;
import dev.stagewright.store.Clearance;
import dev.stagewright.store.Undeleted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The deletion of one thing after another: what cannot be deleted stays with all that it needs. */
final class Removal {
  private final Clearance clearance;
  private final Census census;
  private final Set<RRef> needed = new HashSet<>();
  private final List<RRef> removed = new ArrayList<>();
  private final List<Undeleted> left = new ArrayList<>();
  private long bytes;

  Removal(Clearance clearance, Census census) {
    this.clearance = clearance;
    this.census = census;
  }

  /** Dependants come first. */
  void removeAll(List<RRef> rrefs) {
    for (RRef rref : rrefs) {
      if (needed.contains(rref) || !isRemoved(rref)) {
        needed.addAll(census.inputs(rref));
      }
    }
  }

  private boolean isRemoved(RRef rref) {
    try {
      bytes += clearance.delete(rref);
      return removed.add(rref);
    } catch (IOException e) {
      left.add(clearance.undeleted(rref, e));
      return false;
    }
  }

  void removeEvidence(Path evidence) {
    bytes += clearance.deleteEvidence(evidence);
  }

  Freed freed(long more) {
    left.addAll(clearance.left());
    return new Freed(removed, bytes + more, left);
  }
}
