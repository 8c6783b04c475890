package dev.stagewright.store;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The right to delete from a store, while nobody else is there. Whether something is still needed
 * is for its holder to know.
 */
public final class Clearance implements AutoCloseable {
  private final StoreLayout layout;
  private final Visit alone;

  Clearance(StoreLayout layout, Visit alone) {
    this.layout = layout;
    this.alone = alone;
  }

  /**
   * Deletes a realization, and its derivation with the last one. A crash leaves all of it or
   * nothing.
   *
   * @param rref its name; nothing happens if there is none
   * @return how many bytes its files had
   * @throws IOException if it cannot be deleted
   */
  public long delete(RRef rref) throws IOException {
    Path folder = layout.realization(rref);
    if (!Files.exists(folder)) {
      return 0;
    }
    // Read-only folders keep their parent: they are hidden in it before anything is missing.
    Path hidden = folder.resolveSibling(".deleted-" + rref.hash());
    Trees.delete(hidden);
    Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
    long bytes = Trees.delete(hidden);
    Uses.forget(layout, rref);
    if (new Shelf(layout, rref.dref()).names().isEmpty()) {
      bytes += delete(rref.dref());
    }
    return bytes;
  }

  private long delete(DRef dref) throws IOException {
    Path doomed = Files.createTempDirectory(Files.createDirectories(layout.tmp()), "deleted-");
    Path folder = layout.derivation(dref);
    Files.move(folder, doomed.resolve(dref.folderName()), StandardCopyOption.ATOMIC_MOVE);
    return Trees.delete(doomed);
  }

  /**
   * Deletes what builds and deliveries left that were killed: nobody is there who could still use
   * it.
   *
   * @return how many bytes its files had
   * @throws IOException if it cannot be deleted
   */
  public long deleteLeftovers() throws IOException {
    long bytes = 0;
    for (Path leftover : leftovers()) {
      bytes += Trees.delete(leftover);
    }
    return bytes;
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> tmp = Files.list(Files.createDirectories(layout.tmp()));
        Stream<Path> hidden = Files.find(
            Files.createDirectories(layout.derivations()),
            2,
            (place, attributes) -> place.getFileName().toString().startsWith("."))) {
      return Stream.concat(tmp, hidden).toList();
    }
  }

  /**
   * Deletes what a failed build left, or what was damaged and set aside.
   *
   * @param evidence a folder of those that {@link StoreFolder#evidence} lists
   * @return how many bytes its files had
   * @throws IOException if it cannot be deleted
   */
  public long deleteEvidence(Path evidence) throws IOException {
    return Trees.delete(layout.failed().resolve(evidence.getFileName()));
  }

  /**
   * Moves a realization to the evidence, so that it is built again when it is needed.
   *
   * @param rref its name; there is such a realization
   * @return where it lies now
   * @throws IOException if it cannot be moved
   */
  public Path setAside(RRef rref) throws IOException {
    Path evidence = new SetAside(layout).realization(rref);
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
    return new SetAside(layout).place(place, new BuildTime(time));
  }

  /** Lets others in again. */
  @Override
  public void close() throws IOException {
    alone.close();
  }
}
