package dev.stagewright.internal.store;

import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.scan.ContentVerification;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A staging area for imported realizations, laid out like a store of its own. The owner holds a
 * lock of the same name, so that the next import recognizes and deletes the staging area of a
 * killed one.
 */
public final class ImportStaging implements AutoCloseable {
  private static final String START = "arriving-";

  private final DiskStore store;
  private final StoreLayout staged;
  private final Path lockFile;
  private final BuildLock lock;

  private ImportStaging(DiskStore store, Path place, Path lockFile, BuildLock lock) {
    this.store = store;
    this.staged = new StoreLayout(place);
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Creates an empty staging area, and deletes those of killed imports.
   *
   * @param store the target store, whose lock the caller holds
   * @return the staging area, to be closed
   * @throws IOException if the store is read-only
   */
  public static ImportStaging begin(DiskStore store) throws IOException {
    StoreLayout layout = store.layout();
    Files.createDirectories(layout.locks());
    Files.createDirectories(layout.tmp());
    clear(store);
    Path lockFile = layout.locks().resolve(START + UUID.randomUUID());
    BuildLock lock = BuildLock.tryAcquire(lockFile)
        .orElseThrow(() -> new IOException("Another process holds the new lock " + lockFile));
    Path place = Files.createDirectory(layout.tmp().resolve(lockFile.getFileName()));
    store.disk().passed(SyncPoint.DELIVERY_BEGUN);
    return new ImportStaging(store, place, lockFile, lock);
  }

  private static void clear(DiskStore store) throws IOException {
    StoreLayout layout = store.layout();
    for (Path place : StoreListing.of(
        layout.tmp(),
        name ->
            name.startsWith(START) ? Optional.of(layout.tmp().resolve(name)) : Optional.empty())) {
      Path lockFile = layout.locks().resolve(place.getFileName());
      Optional<BuildLock> lock = BuildLock.tryAcquire(lockFile);
      if (lock.isPresent()) {
        new ImportStaging(store, place, lockFile, lock.get()).close();
        store.disk().passed(SyncPoint.DELIVERY_CLEARED);
      }
    }
  }

  /**
   * Returns the root folder of the staging area.
   *
   * @return an existing, writable folder
   */
  public Path root() {
    return staged.root();
  }

  /**
   * Publishes a staged realization, complete, sealed and verified, with its derivation. Existing
   * content of the store is kept.
   *
   * @param rref its name
   * @param context the realizations it was built from, which the store contains
   * @param onWait run if it is being built
   * @throws IOException if it cannot be written
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  @SuppressWarnings("try") // the lock is held, not used
  public void publish(RRef rref, Context context, Runnable onWait)
      throws IOException, InterruptedException {
    store.disk().passed(SyncPoint.DELIVERY_TAKEN);
    DRef dref = rref.dref();
    try (BuildLock building = store.lock(dref, context, onWait)) {
      publishDerivation(dref);
      new Publisher(
              store,
              dref,
              context,
              staged.realization(rref),
              store.layout().incoming(dref, context, 0),
              store.names(dref))
          .publishAs(rref);
    }
  }

  private void publishDerivation(DRef dref) throws IOException {
    if (!new ContentVerification(store.layout()).derivation(dref, Set.of()).isEmpty()) {
      Path draft = Files.createDirectory(staged.root().resolve("derivation"));
      for (String name : List.of(StoreLayout.CODE, StoreLayout.DERIVATION)) {
        Path document = staged.derivation(dref).resolve(name);
        if (Files.exists(document)) {
          Files.move(document, draft.resolve(name));
        }
      }
      new DerivationPublisher(store.layout(), store.disk(), dref).publish(draft);
    }
  }

  /** Releases the lock and deletes its file: names of staging areas are not reused. */
  @Override
  public void close() throws IOException {
    try {
      BlockedDeletion.of(staged.root());
      Files.deleteIfExists(lockFile);
    } finally {
      lock.close();
    }
    store.disk().passed(SyncPoint.DELIVERY_DELETED);
  }
}
