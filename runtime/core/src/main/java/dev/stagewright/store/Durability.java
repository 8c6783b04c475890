package dev.stagewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a power cut, or a system that crashes, may take from a store. A process that dies takes
 * nothing, whatever was chosen.
 *
 * <p>The store remembers the choice, for every program that opens it: in its file
 * {@code durability}, which is absent or says {@code flushed} or {@code unflushed}.
 */
public enum Durability {
  /** Nothing: whatever is published or noted was flushed to the disk. The default. */
  FLUSHED,

  /**
   * What the system had not written yet, and the rest may be damaged: for stores that nobody would
   * miss, as in memory or in a continuous integration.
   */
  UNFLUSHED;

  static Durability of(StoreLayout layout) throws IOException {
    if (!Files.exists(layout.durability())) {
      return FLUSHED;
    }
    String text = Files.readString(layout.durability()).strip();
    for (Durability durability : values()) {
      if (durability.toString().equals(text)) {
        return durability;
      }
    }
    throw new StoreException(
        "%s says neither \"flushed\" nor \"unflushed\": write one of them, or delete it"
            .formatted(layout.durability()));
  }

  Disk disk() {
    return this == FLUSHED ? new Flush() : new Unflushed();
  }

  /** Looks at nothing, not even at what there would be to flush. */
  private static final class Unflushed implements Disk {
    @Override
    public void flush(List<Path> places) {}

    @Override
    public void flushTree(Path root) {}
  }

  /** Gives the word that stands for it in a store. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
