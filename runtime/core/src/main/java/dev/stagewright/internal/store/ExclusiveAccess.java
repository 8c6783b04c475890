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
 * Exclusive access to a store, with the operations that delete. The holder decides what is still
 * needed.
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
   * nothing. Files that cannot be deleted are hidden, and listed by {@link #left}.
   *
   * @param rref its name; an absent one has no effect
   * @return the number of bytes freed; files shared with others do not count
   * @throws IOException if it cannot be deleted, such as one of another user, and is unchanged
   */
  public long delete(RRef rref) throws IOException {
    Path folder = layout.realization(rref);
    if (!Files.exists(folder)) {
      return 0;
    }
    store.index().withdraw();
    FilePermissions.sealFolder(folder); // fails if the caller may not delete its content
    // A read-only folder cannot change its parent: it is hidden in the same one, still complete.
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

  /** Deletes a derivation, hidden first, so that half of one is never visible. */
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
   * Deletes the remains of killed builds, imports and collections, and the records of builds and
   * realizations that are gone.
   *
   * @return the number of bytes freed
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
   * Deletes the pooled files whose last realization was deleted.
   *
   * @return the number of bytes freed
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
   * Deletes the evidence of a failed build or of damage.
   *
   * @param evidence a folder listed by {@link DiskStore#evidence}
   * @return the number of bytes freed; files shared with others do not count
   */
  public long deleteEvidence(Path evidence) {
    long bytes = free(layout.failed().resolve(evidence.getFileName()));
    storage.passed(SyncPoint.EVIDENCE_DELETED);
    return bytes;
  }

  /**
   * Returns the files that could not be deleted, such as those in another user's folder.
   *
   * @return the files that remain; empty if everything was deleted
   */
  public List<UndeletedFile> left() {
    return left.entrySet().stream()
        .filter(each -> !Files.notExists(each.getKey(), LinkOption.NOFOLLOW_LINKS))
        .map(each -> new UndeletedFile(each.getKey(), each.getValue()))
        .toList();
  }

  /**
   * Describes a realization that could not be deleted.
   *
   * @param rref its name
   * @param reason the exception of {@link #delete(RRef)}
   * @return its place and the system's reason
   */
  public UndeletedFile undeleted(RRef rref, IOException reason) {
    Path folder = layout.realization(rref);
    return new UndeletedFile(folder, new DeletionResult.Left(folder, reason).problem());
  }

  /**
   * Moves a realization to the evidence, so that it is rebuilt on demand.
   *
   * @param rref its name; the realization exists
   * @return its new place
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
   * Moves a file or folder of the store to the evidence; a build record with all its files.
   *
   * @param place the file or folder, which exists
   * @param time the time at which the damage was found
   * @return its new place
   * @throws IOException if it cannot be moved
   */
  public Path setAside(Path place, Instant time) throws IOException {
    forget(place);
    return new QuarantineFolder(layout, storage).place(place, new BuildTimestamp(time));
  }

  /**
   * Clears the index after a record was moved: the last build it remembers may be that record's.
   */
  private void forget(Path place) throws IOException {
    if (place.startsWith(layout.derivations()) && !place.equals(layout.derivations())) {
      store.index().withdraw();
      String folder = layout.derivations().relativize(place).getName(0).toString();
      DiskStore.dref(folder).ifPresent(dref -> store.names(dref).forEach(store.index()::deleted));
    }
  }

  /** Releases the exclusive lock. */
  @Override
  public void close() throws IOException {
    alone.close();
  }
}
