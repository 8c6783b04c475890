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

/** A file beside the one that is to be, which it becomes when it is complete. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Notes something in a store: flushed, or as safe as the store keeps things, and in the place of
   * what was there before.
   *
   * @param store the store
   * @param note the file
   * @param text what is to be in it
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

  /** Writes what is to be in a file. */
  @FunctionalInterface
  public interface Writer {

    /**
     * Writes it.
     *
     * @param out takes the bytes
     * @throws IOException if they cannot be written
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, flushes it, and puts it in the place of what was there before. If that fails,
   * everything is as before.
   *
   * @param file the file
   * @param writer writes what is in it
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
