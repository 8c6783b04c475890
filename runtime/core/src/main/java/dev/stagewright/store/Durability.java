package dev.stagewright.store;

import java.util.Locale;

/**
 * What a power cut, or a system that crashes, may take from a store. A process that dies takes
 * nothing, whatever was chosen.
 *
 * <p>The store remembers the choice, for every program that opens it: in its file
 * {@code durability}, which is absent or says {@code flushed} or {@code unflushed}. One that says
 * anything else is damaged, and taken for {@code flushed}.
 */
public enum Durability {
  /** Nothing: whatever is published or noted was flushed to the disk. The default. */
  FLUSHED,

  /**
   * What the system had not written yet, and the rest may be damaged: for stores that nobody would
   * miss, as in memory or in a continuous integration.
   */
  UNFLUSHED;

  /** Gives the word that stands for it in a store. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
