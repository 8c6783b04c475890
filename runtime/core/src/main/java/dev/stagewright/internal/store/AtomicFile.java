package dev.stagewright.internal.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** A file written under a draft name and renamed to its own once it is complete. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a small file of a store in place of an earlier one, flushed as the store's durability
   * demands.
   *
   * @param store the store
   * @param note the file
   * @param text its new content
   * @throws IOException if it cannot be written
   */
  public static void write(DiskStore store, Path note, String text) throws IOException {
    Storage storage = store.disk();
    Path folder = storage.makeFolder(note.resolveSibling(""));
    Path draft = beside(note);
    try {
      Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
      storage.flush(List.of(draft));
      storage.passed(SyncPoint.NOTE_DRAFTED);
      Files.move(draft, note, StandardCopyOption.ATOMIC_MOVE);
      storage.passed(SyncPoint.NOTE_VISIBLE);
    } finally {
      Files.deleteIfExists(draft);
    }
    storage.flush(List.of(folder));
    storage.passed(SyncPoint.NOTE_FLUSHED);
  }

  private static Path beside(Path file) {
    return file.resolveSibling(".%s-%s".formatted(file.getFileName(), UUID.randomUUID()));
  }

  /** Produces the content of a file. */
  @FunctionalInterface
  public interface Writer {

    /**
     * Writes the content.
     *
     * @param out takes the bytes
     * @throws IOException if they cannot be written
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, flushes it and renames it over an earlier one. A failure leaves the earlier file
   * in place.
   *
   * @param file the file
   * @param writer writes its content
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, Writer writer) throws IOException {
    Path draft = beside(file);
    try {
      try (FileChannel channel =
              FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        writer.write(out);
        out.flush();
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
