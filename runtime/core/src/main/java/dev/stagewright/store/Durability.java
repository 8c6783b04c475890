package dev.stagewright.store;

import java.util.Locale;

/**
 * The effect of a power cut or system crash on a store. The death of a process harms no store,
 * whatever the setting.
 *
 * <p>The store remembers the setting, for every program that opens it, in its file
 * {@code durability}, which is absent or contains {@code flushed} or {@code unflushed}. A file with
 * any other content is damaged and taken for {@code flushed}.
 */
public enum Durability {
  /**
   * Nothing published or noted is lost, as everything is flushed to the disk. This is the default.
   */
  FLUSHED,

  /**
   * Data that the system had not written yet is lost, and the rest may be damaged. This suits
   * stores that can be lost, as in memory or in continuous integration.
   */
  UNFLUSHED;

  /** Returns the word for the setting in a store. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
