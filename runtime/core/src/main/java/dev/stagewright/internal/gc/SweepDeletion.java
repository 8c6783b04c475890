package dev.stagewright.internal.gc;

import dev.stagewright.internal.store.ExclusiveAccess;
import dev.stagewright.internal.store.UndeletedFile;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sequence of deletions. A realization that cannot be deleted keeps its inputs. */
public final class SweepDeletion {
  private final ExclusiveAccess access;
  private final ReferenceGraph graph;
  private final Set<RRef> needed = new HashSet<>();
  private final List<RRef> removed = new ArrayList<>();
  private final List<UndeletedFile> left = new ArrayList<>();
  private long bytes;

  public SweepDeletion(ExclusiveAccess access, ReferenceGraph graph) {
    this.access = access;
    this.graph = graph;
  }

  /** Deletes realizations, dependants first. */
  public void removeAll(List<RRef> rrefs) {
    for (RRef rref : rrefs) {
      if (needed.contains(rref) || !isRemoved(rref)) {
        needed.addAll(graph.inputs(rref));
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

  public void removeEvidence(Path evidence) {
    bytes += access.deleteEvidence(evidence);
  }

  public GarbageCollector.Result freed(long more) {
    left.addAll(access.left());
    return new GarbageCollector.Result(
        removed,
        bytes + more,
        left.stream()
            .map(each -> new GarbageCollector.Left(each.place(), each.problem()))
            .toList());
  }
}
