package dev.stagewright.store;

import java.nio.file.Path;

/**
 * Something in a store that is not as its name or its manifest says.
 *
 * @param kind what sort of damage it is
 * @param place the file or folder
 * @param problem what is wrong with it, as a clause
 * @param remedy what to do, as a clause
 */
public record Finding(Kind kind, Path place, String problem, String remedy) {

  /** The sorts of damage. */
  public enum Kind {
    /** Something that should be there is not. */
    MISSING,
    /** Something is there that no manifest lists. */
    UNEXPECTED,
    /** Something is other than when it was built. */
    CHANGED,
    /** Something cannot be read, so that nobody knows. */
    UNREADABLE
  }

  @Override
  public String toString() {
    return "%s: %s; %s".formatted(place, problem, remedy);
  }
}
