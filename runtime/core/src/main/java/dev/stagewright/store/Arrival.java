package dev.stagewright.store;

import dev.stagewright.file.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Where one delivery lies until it is published: laid out like a store of its own. Its owner holds
 * a lock of the same name, so that the next delivery knows what one left that was killed, and
 * clears it away.
 *
 * @param staged the place
 * @param disk the disk under the store
 * @param lockFile the file of the lock
 * @param lock the lock
 */
record Arrival(StoreLayout staged, Disk disk, Path lockFile, BuildLock lock)
    implements AutoCloseable {
  private static final String START = "arriving-";

  static Arrival begin(StoreLayout layout, Disk disk) throws IOException {
    Files.createDirectories(layout.locks());
    Files.createDirectories(layout.tmp());
    clear(layout, disk);
    Path lockFile = layout.locks().resolve(START + UUID.randomUUID());
    BuildLock lock = BuildLock.tryAcquire(lockFile)
        .orElseThrow(() -> new IOException("Somebody else holds the new lock " + lockFile));
    Path place = Files.createDirectory(layout.tmp().resolve(lockFile.getFileName()));
    disk.passed(Step.DELIVERY_BEGUN);
    return new Arrival(new StoreLayout(place), disk, lockFile, lock);
  }

  private static void clear(StoreLayout layout, Disk disk) throws IOException {
    for (Path place : Listing.of(
        layout.tmp(),
        name ->
            name.startsWith(START) ? Optional.of(layout.tmp().resolve(name)) : Optional.empty())) {
      Path lockFile = layout.locks().resolve(place.getFileName());
      Optional<BuildLock> lock = BuildLock.tryAcquire(lockFile);
      if (lock.isPresent()) {
        new Arrival(new StoreLayout(place), disk, lockFile, lock.get()).close();
        disk.passed(Step.DELIVERY_CLEARED);
      }
    }
  }

  /** Nobody waits for this lock, and none is ever named so again: its file goes, too. */
  @Override
  public void close() throws IOException {
    try {
      Trees.delete(staged.root());
      Files.deleteIfExists(lockFile);
    } finally {
      lock.close();
    }
    disk.passed(Step.DELIVERY_DELETED);
  }
}
