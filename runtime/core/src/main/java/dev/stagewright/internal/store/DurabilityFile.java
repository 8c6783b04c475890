package dev.stagewright.internal.store;

import dev.stagewright.store.Durability;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that records the {@link Durability} of a store. */
public final class DurabilityFile {
  private static final Logger LOG = LoggerFactory.getLogger(DurabilityFile.class);
  private static final int LONGEST_TEXT = 100;

  private DurabilityFile() {}

  /** Reads the durability. An unreadable file counts as none: everything is flushed. */
  static Durability of(StoreLayout layout) {
    try {
      return read(layout);
    } catch (IOException | StoreException e) {
      LOG.warn("Everything is flushed, since the store's choice cannot be read: {}", e.toString());
      LOG.debug("The choice cannot be read", e);
      return Durability.FLUSHED;
    }
  }

  /** Reads the durability, and throws if the file is unreadable. */
  public static Durability read(StoreLayout layout) throws IOException {
    String text;
    try (InputStream in = Files.newInputStream(layout.durability())) {
      text = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return Durability.FLUSHED;
    }
    return Stream.of(Durability.values())
        .filter(durability -> durability.toString().equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> new StoreException(
            "%s says neither \"flushed\" nor \"unflushed\"".formatted(layout.durability())));
  }

  static Storage storage(Durability durability) {
    return durability == Durability.FLUSHED ? new FsyncStorage() : new Unflushed();
  }

  /** A disk that is never flushed and never looked at. */
  private static final class Unflushed implements Storage {
    @Override
    public void flush(List<Path> places) {}

    @Override
    public void flushTree(Path root) {}
  }
}
