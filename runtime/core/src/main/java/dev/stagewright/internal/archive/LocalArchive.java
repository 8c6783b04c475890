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
 * Carries realizations, with everything that they were built from, between stores.
 *
 * <p>An archive is a zip file without compression in which everything lies as in a store. Equal
 * closures have equal archives, from whatever store, at whatever time. The records of builds
 * (times, hosts, logs) are no part of a closure: they stay behind when it is packed, and go along
 * when it is copied. What was not built in a store is never the latest there while something else
 * is.
 */
public final class LocalArchive implements Archive {
  private final DiskStore store;
  private final Runnable onWait;

  private LocalArchive(DiskStore store, Runnable onWait) {
    this.store = store;
    this.onWait = onWait;
  }

  /**
   * Gives a store the means to send and to receive.
   *
   * @param store the store
   * @param onWait run whenever somebody else has to finish first: who deletes from the store, or
   *     builds what comes in
   * @return its archive
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
  @SuppressWarnings("try") // the visit keeps others from deleting
  public void pack(Collection<RRef> rrefs, OutputStream out) throws IOException {
    try (StoreLock lock = store.enter(onWait)) {
      new ArchiveWriter(store, out).write(ArchiveIndex.of(rrefs, rref -> inputs(store, rref)));
    }
  }

  @Override
  @SuppressWarnings("try") // the visit keeps others from deleting
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

  /** Copies realizations to a store that is open already. */
  @SuppressWarnings("try") // the locks keep others from deleting
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

  /** Tells a person whose results it carries. */
  @Override
  public String toString() {
    return "archive of " + store.root();
  }
}
