package dev.stagewright.store;

import dev.stagewright.file.Trees;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * The right to delete from a store, while nobody else is there. Whether something is still needed
 * is for its holder to know.
 */
public final class Clearance implements AutoCloseable {
  private final StoreFolder store;
  private final StoreLayout layout;
  private final Disk disk;
  private final Visit alone;

  Clearance(StoreFolder store, Visit alone) {
    this.store = store;
    this.layout = store.layout();
    this.disk = store.disk();
    this.alone = alone;
  }

  /**
   * Deletes a realization, and its derivation with the last one. A crash leaves all of it or
   * nothing.
   *
   * @param rref its name; nothing happens if there is none
   * @return how many bytes are free again: a file that others have, too, is not
   * @throws IOException if it cannot be deleted
   */
  public long delete(RRef rref) throws IOException {
    Path folder = layout.realization(rref);
    if (!Files.exists(folder)) {
      return 0;
    }
    store.index().withdraw();
    // Read-only folders keep their parent: they are hidden in it before anything is missing.
    Path hidden = layout.outgoing(rref);
    Trees.delete(hidden);
    Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
    store.index().deleted(rref);
    disk.passed(Step.HIDDEN);
    long bytes = Trees.delete(hidden);
    disk.passed(Step.HIDDEN_DELETED);
    Uses.forget(layout, rref);
    disk.passed(Step.USE_FORGOTTEN);
    return store.names(rref.dref()).isEmpty() ? bytes + delete(rref.dref()) : bytes;
  }

  /** Half a derivation is never seen either. */
  private long delete(DRef dref) throws IOException {
    Path doomed = Files.createTempDirectory(Files.createDirectories(layout.tmp()), "deleted-");
    Path folder = layout.derivation(dref);
    Files.move(folder, doomed.resolve(dref.folderName()), StandardCopyOption.ATOMIC_MOVE);
    disk.passed(Step.DERIVATION_HIDDEN);
    long bytes = Trees.delete(doomed);
    disk.passed(Step.DERIVATION_DELETED);
    return bytes;
  }

  /**
   * Deletes what builds, deliveries and collections left that were killed, and what is kept for
   * builds and realizations that are no more: nobody is there who could still use it.
   *
   * @return how many bytes are free again
   * @throws IOException if it cannot be deleted
   */
  public long deleteLeftovers() throws IOException {
    store.index().compact();
    Leftovers leftovers = new Leftovers(store);
    long bytes = 0;
    for (Path place : leftovers.places()) {
      bytes += Trees.delete(place);
      disk.passed(Step.LEFTOVER_DELETED);
    }
    for (DRef dref : leftovers.derivations()) {
      bytes += delete(dref);
    }
    return bytes + deleteOrphans();
  }

  /**
   * Deletes the contents of files that were deleted with their last realization.
   *
   * @return how many bytes are free again
   * @throws IOException if they cannot be deleted
   */
  public long deleteOrphans() throws IOException {
    return store.contents().deleteOrphans();
  }

  /**
   * Deletes what a failed build left, or what was damaged and set aside.
   *
   * @param evidence a folder of those that {@link StoreFolder#evidence} lists
   * @return how many bytes are free again: a file that others have, too, is not
   * @throws IOException if it cannot be deleted
   */
  public long deleteEvidence(Path evidence) throws IOException {
    long bytes = Trees.delete(layout.failed().resolve(evidence.getFileName()));
    disk.passed(Step.EVIDENCE_DELETED);
    return bytes;
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
    Path evidence = new SetAside(layout, disk).realization(rref);
    store.index().deleted(rref);
    Uses.forget(layout, rref);
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
    return new SetAside(layout, disk).place(place, new BuildTime(time));
  }

  /** Lets others in again. */
  @Override
  public void close() throws IOException {
    alone.close();
  }
}
