package dev.stagewright.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stagewright.internal.store.AtomicFile;
import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.StoreLock;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.Archive;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * Transfer of realizations with everything they were built from, between stores.
 *
 * <p>An archive is an uncompressed zip file laid out like a store. The archives of equal
 * realizations are equal, from any store, at any time. Build records (times, hosts, logs) are not
 * packed, but copied between stores. An imported realization is never the latest while the store
 * has one of its own.
 */
public final class LocalArchive implements Archive {
  private final DiskStore store;
  private final Runnable onWait;

  private LocalArchive(DiskStore store, Runnable onWait) {
    this.store = store;
    this.onWait = onWait;
  }

  /**
   * Returns the archive of a store.
   *
   * @param store the store
   * @param onWait run when another process must finish first: a deletion, or a build of an imported
   *     realization
   * @return the archive
   */
  public static LocalArchive of(DiskStore store, Runnable onWait) {
    return new LocalArchive(store, onWait);
  }

  @Override
  public void pack(Collection<RRef> rrefs, Path archive) {
    try {
      AtomicFile.write(archive, out -> pack(rrefs, out));
    } catch (IOException e) {
      throw new StoreException("Cannot pack %s into %s".formatted(rrefs, archive), e);
    }
  }

  @Override
  @SuppressWarnings("try") // the lock prevents deletion
  public void pack(Collection<RRef> rrefs, OutputStream out) throws IOException {
    try (StoreLock lock = store.enter(onWait)) {
      new ArchiveWriter(store, out).write(ArchiveIndex.of(rrefs, rref -> inputs(store, rref)));
    }
  }

  @Override
  @SuppressWarnings("try") // the lock prevents deletion
  public List<RRef> unpack(Path archive) {
    try (StoreLock lock = store.enter(onWait);
        ArchiveReader reader = ArchiveReader.open(archive);
        Import incoming = Import.begin(store, reader)) {
      ArchiveIndex index = reader.index();
      Map<RRef, List<RRef>> inputs = new HashMap<>();
      for (RRef rref : index.realizations()) {
        inputs.put(rref, incoming.take(rref).rrefs());
      }
      reader.end();
      if (!ArchiveIndex.of(index.asked(), rref -> inputs.getOrDefault(rref, List.of()))
          .equals(index)) {
        throw new ZipException(
            ArchiveIndex.NAME + " lists other than what was asked for and its inputs");
      }
      publish(incoming);
      return index.asked();
    } catch (ZipException | EOFException | JsonProcessingException | IllegalArgumentException e) {
      throw new CorruptionException(
          "%s is no archive, or a damaged or forged one, and nothing was taken from it: %s. Pack or fetch it once more"
              .formatted(archive, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new StoreException("Cannot unpack %s into %s".formatted(archive, store.root()), e);
    }
  }

  @Override
  public List<RRef> copy(Collection<RRef> rrefs, Path store) {
    return copy(rrefs, DiskStore.open(store));
  }

  /** Copies realizations to an open store. */
  @SuppressWarnings("try") // the locks prevent deletion
  public List<RRef> copy(Collection<RRef> rrefs, DiskStore target) {
    try (StoreLock here = store.enter(onWait);
        StoreLock there = target.enter(onWait);
        Import incoming = Import.begin(target, ImportSource.of(store))) {
      for (RRef rref : ArchiveIndex.of(rrefs, each -> inputs(store, each)).realizations()) {
        if (!Files.exists(target.folder(rref))) {
          DocumentSizeCheck.check(store::root, rref);
          incoming.take(rref);
        }
      }
      return publish(incoming);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot copy %s from %s to %s".formatted(rrefs, store.root(), target.root()), e);
    }
  }

  private List<RRef> publish(Import incoming) throws IOException {
    try {
      return incoming.publish(onWait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Interrupted while others build what comes into " + store.root());
    }
  }

  private static List<RRef> inputs(DiskStore store, RRef rref) {
    return store
        .find(rref)
        .orElseThrow(
            () -> new StoreException("%s has no %s: realize it again, or get it from where it is"
                .formatted(store.root(), rref)))
        .context()
        .rrefs();
  }

  /** Returns a readable description with the store. */
  @Override
  public String toString() {
    return "archive of " + store.root();
  }
}
