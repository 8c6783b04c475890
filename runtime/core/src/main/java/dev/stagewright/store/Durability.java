package dev.stagewright.store;

import dev.stagewright.internal.store.FsyncStorage;
import dev.stagewright.internal.store.Storage;
import dev.stagewright.internal.store.StoreLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
  private static final int LONGEST_TEXT = 100;

  /**
   * Reads the choice. One that cannot be read stops nobody: everything is flushed then, as if
   * nobody had chosen.
   */
  public static Durability of(StoreLayout layout) {
    try {
      return read(layout);
    } catch (IOException | StoreException e) {
      LOG.warn("Everything is flushed, since the store's choice cannot be read: {}", e.toString());
      LOG.debug("The choice cannot be read", e);
      return FLUSHED;
    }
  }

  /** Reads the choice, and throws what is wrong with it. */
  public static Durability read(StoreLayout layout) throws IOException {
    String text;
    try (InputStream in = Files.newInputStream(layout.durability())) {
      text = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return FLUSHED;
    }
    return Stream.of(values())
        .filter(durability -> durability.toString().equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> new StoreException(
            "%s says neither \"flushed\" nor \"unflushed\"".formatted(layout.durability())));
  }

  public Storage disk() {
    return this == FLUSHED ? new FsyncStorage() : new Unflushed();
  }

  /** Looks at nothing, not even at what there would be to flush. */
  private static final class Unflushed implements Storage {
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
