package dev.stagewright.internal.finding;

import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.Set;

/**
 * A mismatch between a store and its names or manifests.
 *
 * @param kind the kind of damage
 * @param place the file or folder
 * @param problem the problem, as a clause
 * @param remedy the remedy, as a clause
 * @param spoilt the realizations to withhold because of it; empty if all are reliable or none is
 *     known
 */
public record Finding(Kind kind, Path place, String problem, String remedy, Set<RRef> spoilt) {

  /** The kinds of damage. */
  public enum Kind {
    /** A missing file or folder. */
    MISSING,
    /** A file or folder that does not belong to the store. */
    UNEXPECTED,
    /** A file or folder that was changed after its build. */
    CHANGED,
    /** A file or folder that this process cannot read now, and that may be intact. */
    UNREADABLE
  }

  /**
   * Copies the names.
   *
   * @param kind the kind of damage
   * @param place the file or folder
   * @param problem the problem, as a clause
   * @param remedy the remedy, as a clause
   * @param spoilt the realizations to withhold because of it
   */
  public Finding {
    spoilt = Set.copyOf(spoilt);
  }

  @Override
  public String toString() {
    return "%s: %s; %s".formatted(place, problem, remedy);
  }
}
