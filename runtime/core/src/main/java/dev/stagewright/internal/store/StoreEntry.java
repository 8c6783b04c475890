package dev.stagewright.internal.store;

import dev.stagewright.internal.index.RealizationIndex;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;

/**
 * The entry to a store: acquires the store lock, shared or exclusive, and synchronizes the index.
 *
 * @param layout the store
 * @param disk the disk under it
 * @param index the index: reads the changes of others at the start, publishes its own at the end
 */
record StoreEntry(StoreLayout layout, Storage disk, RealizationIndex index) {

  StoreLock enter(Runnable onWait) {
    StoreLock visit = begin(false, onWait);
    index.refresh();
    return visit;
  }

  /** Acquires the lock, exclusive. The holder may delete, and loads what it needs. */
  StoreLock alone(Runnable onWait) {
    return begin(true, onWait);
  }

  private StoreLock begin(boolean alone, Runnable onWait) {
    try {
      if (!Files.exists(layout.format())) {
        Files.createDirectories(layout.root());
        StoreFormat.check(layout, disk); // a build without a store around it could never be opened
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
