package dev.stagewright.internal.index;

import dev.stagewright.ref.RRef;
import java.time.Instant;
import java.util.Comparator;

/**
 * A realization that lies in a store, or did when somebody looked.
 *
 * @param rref its name
 * @param built the end of its last build, which tells which one is the latest
 */
public record IndexedRealization(RRef rref, Instant built) {
  /** The one built last comes last. */
  public static final Comparator<IndexedRealization> BY_TIME =
      Comparator.comparing(IndexedRealization::built).thenComparing(IndexedRealization::rref);
}
