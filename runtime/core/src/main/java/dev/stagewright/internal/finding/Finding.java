package dev.stagewright.internal.finding;

import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.Set;

/**
 * Something in a store that is not as its name or its manifest says.
 *
 * @param kind what sort of damage it is
 * @param place the file or folder
 * @param problem what is wrong with it, as a clause
 * @param remedy what to do, as a clause
 * @param spoilt the realizations that must not be handed out because of it; empty if all can be
 *     relied on in spite of it, or if nobody knows
 */
public record Finding(Kind kind, Path place, String problem, String remedy, Set<RRef> spoilt) {

  /** The sorts of damage. */
  public enum Kind {
    /** Something that should be there is not. */
    MISSING,
    /** Something is there that nobody put there who may. */
    UNEXPECTED,
    /** Something is other than when it was built. */
    CHANGED,
    /** Something cannot be read here, by this user or at this time; it may be sound. */
    UNREADABLE
  }

  /**
   * Copies the names.
   *
   * @param kind what sort of damage it is
   * @param place the file or folder
   * @param problem what is wrong with it, as a clause
   * @param remedy what to do, as a clause
   * @param spoilt the realizations that must not be handed out because of it
   */
  public Finding {
    spoilt = Set.copyOf(spoilt);
  }

  @Override
  public String toString() {
    return "%s: %s; %s".formatted(place, problem, remedy);
  }
}
