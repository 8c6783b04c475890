package dev.stagewright.internal.store;

import dev.stagewright.internal.fs.DeletionResult;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right to delete from a store, while nobody else is there. Whether something is still needed
 * is for its holder to know.
 */
public final class ExclusiveAccess implements AutoCloseable {
  private final DiskStore store;
  private final StoreLayout layout;
  private final Storage storage;
  private final StoreLock alone;
  private final Map<Path, String> left = new LinkedHashMap<>();

  ExclusiveAccess(DiskStore store, StoreLock alone) {
    this.store = store;
    this.layout = store.layout();
    this.storage = store.disk();
    this.alone = alone;
  }

  /**
   * Deletes a realization, and its derivation with the last one. A crash leaves all of it or
   * nothing. What cannot be deleted of it is {@linkplain #left told}, and not seen any more.
   *
   * @param rref its name; nothing happens if there is none
   * @return how many bytes are free again: a file that others have, too, is not
   * @throws IOException if it cannot be deleted, as one of another user, and stays as it was
   */
  public long delete(RRef rref) throws IOException {
    Path folder = layout.realization(rref);
    if (!Files.exists(folder)) {
      return 0;
    }
    store.index().withdraw();
    FilePermissions.sealFolder(
        folder); // it stays as it is, but for who may not delete what is in it
    // Read-only folders keep their parent: they are hidden in it before anything is missing.
    Path hidden = layout.outgoing(rref);
    BlockedDeletion.of(hidden);
    Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
    store.index().deleted(rref);
    storage.passed(SyncPoint.HIDDEN);
    long bytes = free(hidden);
    storage.passed(SyncPoint.HIDDEN_DELETED);
    free(layout.used(rref));
    storage.passed(SyncPoint.USE_FORGOTTEN);
    return store.names(rref.dref()).isEmpty() ? bytes + delete(rref.dref()) : bytes;
  }

  /** Half a derivation is never seen either. */
  private long delete(DRef dref) throws IOException {
    Path doomed = Files.createTempDirectory(Files.createDirectories(layout.tmp()), "deleted-");
    Path folder = layout.derivation(dref);
    try {
      Files.move(folder, doomed.resolve(dref.folderName()), StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      left.put(folder, new DeletionResult.Left(folder, e).problem());
      Files.delete(doomed);
      return 0;
    }
    storage.passed(SyncPoint.DERIVATION_HIDDEN);
    long bytes = free(doomed);
    storage.passed(SyncPoint.DERIVATION_DELETED);
    return bytes;
  }

  private long free(Path place) {
    DeletionResult deletion = FileTrees.deleteAsFarAsPossible(place);
    deletion.left().forEach(each -> left.put(each.place(), each.problem()));
    return deletion.bytes();
  }

  /**
   * Deletes what builds, deliveries and collections left that were killed, and what is kept for
   * builds and realizations that are no more: nobody is there who could still use it.
   *
   * @return how many bytes are free again
   * @throws IOException if nothing can be deleted
   */
  public long deleteLeftovers() throws IOException {
    store.index().compact();
    OrphanFiles orphans = new OrphanFiles(store);
    long bytes = 0;
    for (Path place : orphans.places()) {
      bytes += free(place);
      storage.passed(SyncPoint.LEFTOVER_DELETED);
    }
    for (DRef dref : orphans.derivations()) {
      bytes += delete(dref);
    }
    return bytes + deleteOrphans();
  }

  /**
   * Deletes the contents of files that were deleted with their last realization.
   *
   * @return how many bytes are free again
   * @throws IOException if they cannot be listed
   */
  public long deleteOrphans() throws IOException {
    long bytes = 0;
    for (Path orphan : store.contents().orphans()) {
      bytes += free(orphan);
      storage.passed(SyncPoint.CONTENT_DELETED);
    }
    return bytes;
  }

  /**
   * Deletes what a failed build left, or what was damaged and set aside.
   *
   * @param evidence a folder of those that {@link DiskStore#evidence} lists
   * @return how many bytes are free again: a file that others have, too, is not
   */
  public long deleteEvidence(Path evidence) {
    long bytes = free(layout.failed().resolve(evidence.getFileName()));
    storage.passed(SyncPoint.EVIDENCE_DELETED);
    return bytes;
  }

  /**
   * Tells what should have been deleted and could not be, as the folder of another user.
   *
   * @return what is still there; empty if everything went
   */
  public List<UndeletedFile> left() {
    return left.entrySet().stream()
        .filter(each -> !Files.notExists(each.getKey(), LinkOption.NOFOLLOW_LINKS))
        .map(each -> new UndeletedFile(each.getKey(), each.getValue()))
        .toList();
  }

  /**
   * Puts into words why a realization stays.
   *
   * @param rref its name
   * @param reason what {@link #delete(RRef)} threw
   * @return where it lies, and what the system said
   */
  public UndeletedFile undeleted(RRef rref, IOException reason) {
    Path folder = layout.realization(rref);
    return new UndeletedFile(folder, new DeletionResult.Left(folder, reason).problem());
  }

  /**
   * Moves a realization to the evidence, so that it is built again when it is needed.
   *
   * @param rref its name; there is such a realization
   * @return where it lies now
   * @throws IOException if it cannot be moved
   */
  public Path setAside(RRef rref) throws IOException {
    store.index().withdraw();
    Path evidence = new QuarantineFolder(layout, storage).realization(rref);
    store.index().deleted(rref);
    AccessTimes.forget(layout, rref);
    return evidence;
  }

  /**
   * Moves a file or folder of the store to the evidence; the record of a build with all its files.
   *
   * @param place the file or folder, which exists
   * @param time when it was found damaged
   * @return where it lies now
   * @throws IOException if it cannot be moved
   */
  public Path setAside(Path place, Instant time) throws IOException {
    forget(place);
    return new QuarantineFolder(layout, storage).place(place, new BuildTimestamp(time));
  }

  /** When something was last built is remembered, and may be another time without a record. */
  private void forget(Path place) throws IOException {
    if (place.startsWith(layout.derivations()) && !place.equals(layout.derivations())) {
      store.index().withdraw();
      String folder = layout.derivations().relativize(place).getName(0).toString();
      DiskStore.dref(folder).ifPresent(dref -> store.names(dref).forEach(store.index()::deleted));
    }
  }

  /** Lets others in again. */
  @Override
  public void close() throws IOException {
    alone.close();
  }
}
