package dev.stagewright.collect;

import dev.stagewright.ref.RRef;
import dev.stagewright.store.ExclusiveAccess;
import dev.stagewright.store.UndeletedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The deletion of one thing after another: what cannot be deleted stays with all that it needs. */
final class Removal {
  private final ExclusiveAccess access;
  private final Census census;
  private final Set<RRef> needed = new HashSet<>();
  private final List<RRef> removed = new ArrayList<>();
  private final List<UndeletedFile> left = new ArrayList<>();
  private long bytes;

  Removal(ExclusiveAccess access, Census census) {
    this.access = access;
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
      bytes += access.delete(rref);
      return removed.add(rref);
    } catch (IOException e) {
      left.add(access.undeleted(rref, e));
      return false;
    }
  }

  void removeEvidence(Path evidence) {
    bytes += access.deleteEvidence(evidence);
  }

  Freed freed(long more) {
    left.addAll(access.left());
    return new Freed(removed, bytes + more, left);
  }
}
