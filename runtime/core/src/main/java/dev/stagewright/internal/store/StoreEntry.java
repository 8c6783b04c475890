package dev.stagewright.internal.store;

import dev.stagewright.internal.index.RealizationIndex;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;

/**
 * How somebody comes into a store: with others, or alone.
 *
 * @param layout the store
 * @param disk the disk under it
 * @param index what is remembered of it: what others told is taken in at the start, and what is new
 *     is told at the end
 */
record StoreEntry(StoreLayout layout, Storage disk, RealizationIndex index) {

  StoreLock enter(Runnable onWait) {
    StoreLock visit = begin(false, onWait);
    index.refresh();
    return visit;
  }

  /** Who is alone may delete, and takes in what it needs. */
  StoreLock alone(Runnable onWait) {
    return begin(true, onWait);
  }

  private StoreLock begin(boolean alone, Runnable onWait) {
    try {
      if (!Files.exists(layout.format())) {
        Files.createDirectories(layout.root());
        StoreFormat.check(layout, disk); // what is built where no store is could never be opened
      }
      if (Files.isWritable(layout.root())) {
        Files.createDirectories(layout.locks());
      }
      return StoreLock.begin(layout.visits(), alone, onWait, index::save);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot lock %s: check that it may be written".formatted(layout.visits()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(
          "Interrupted while others use the store " + layout.root(), new InterruptedIOException());
    }
  }
}
