package dev.stagewright.internal.index;

import dev.stagewright.ref.RRef;
import java.time.Instant;
import java.util.Comparator;

/**
 * A realization that the index remembers, which may have been deleted since.
 *
 * @param rref its name
 * @param built the end of its last build, by which the latest is chosen
 */
public record IndexedRealization(RRef rref, Instant built) {
  /** Orders by the last build, the latest last. */
  public static final Comparator<IndexedRealization> BY_TIME =
      Comparator.comparing(IndexedRealization::built).thenComparing(IndexedRealization::rref);
}
