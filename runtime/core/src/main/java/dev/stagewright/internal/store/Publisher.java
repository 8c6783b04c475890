package dev.stagewright.internal.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.index.IndexedRealization;
import dev.stagewright.internal.index.Provenance;
import dev.stagewright.internal.scan.ContentVerification;
import dev.stagewright.internal.scan.ManifestWriter;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A publisher of finished builds: seals, hashes, shares, flushes, and renames in one step.
 *
 * @param store the store
 * @param dref the derivation
 * @param context the realizations it was built from
 * @param folder the build's folder, with {@code files} in it
 * @param incoming the hidden place on its way
 * @param others the existing realizations of the derivation
 */
record Publisher(
    DiskStore store, DRef dref, Context context, Path folder, Path incoming, List<RRef> others) {

  /**
   * A path length that all systems accept: up to it, no check is made, since a check costs as much
   * as a file.
   */
  private static final int EVERYWHERE = 320;

  /** Publishes the files. The resolved hash is shared by builds that must have the same result. */
  DiskRealization publish(Path log, BuildRecord record, Optional<Hash> resolved)
      throws IOException {
    Path files = folder.resolve(StoreLayout.FILES);
    Path manifest = folder.resolve(StoreLayout.MANIFEST);
    ManifestWriter.Result scan = ManifestWriter.sealing(files).write(manifest);
    refuseUnreachable(scan.longest());
    store.disk().passed(SyncPoint.FILES_SEALED);
    store.contents().share(folder, scan.few());
    return publish(scan.manifest(), log, record, resolved);
  }

  /**
   * Refuses a path too long to be read: names in the store are longer than those of the workspace.
   */
  private void refuseUnreachable(String path) throws IOException {
    Path files = layout().derivation(dref).resolve("0".repeat(2 * Hash.BYTES));
    int length = Math.max(files.toString().length(), incoming.toString().length()) + path.length();
    for (Path place : length < EVERYWHERE ? List.<Path>of() : List.of(incoming, files)) {
      try {
        FilePermissions.attributes(place.resolve(StoreLayout.FILES).resolve(path));
      } catch (NoSuchFileException e) {
        // reachable, and still free
      } catch (FileSystemException e) {
        throw new IOException(
            "In the store, the path of %s would be too long for this system: name it shorter, or use a store in a folder with a shorter path"
                .formatted(path),
            e);
      }
    }
  }

  /** Publishes adopted files, sealed already beside their original manifest. */
  DiskRealization publish(Hash manifest, Path log, BuildRecord record, Optional<Hash> resolved)
      throws IOException {
    String document = document(manifest, context.hash());
    RRef rref = new RRef(Hash.of(document), dref);
    BuildTimestamp time = timeOf(record);
    BuildRecords.write(folder.resolve(StoreLayout.BUILDS), time, record, log);
    IndexedRealization coming = new IndexedRealization(rref, time.instant());
    store.disk().passed(SyncPoint.RECORD_WRITTEN);
    if (isIntact(rref)) {
      addBuild(coming);
    } else {
      FilePermissions.seal(folder.resolve(StoreLayout.MANIFEST));
      write(StoreLayout.CONTEXT, context.document());
      write(StoreLayout.REALIZATION, document);
      store.disk().passed(SyncPoint.DOCUMENTS_WRITTEN);
      replace(coming);
    }
    tell(coming, new Provenance(resolved, manifest));
    return new DiskRealization(layout(), rref, context);
  }

  /** Publishes an imported realization, complete and sealed, under its name. */
  void publishAs(RRef rref) throws IOException {
    if (!isIntact(rref)) {
      BlockedDeletion.of(incoming);
      IndexedRealization coming = new IndexedRealization(rref, BuildTimestamp.NEVER.instant());
      Provenance provenance = new Provenance(Optional.empty(), RealizationCache.manifest(folder));
      store.contents().share(folder, List.of());
      replace(coming);
      tell(coming, provenance);
    }
  }

  /**
   * Announces a realization in the index, unless the derivation has no other: only among others a
   * reader could miss one. The hidden sibling folder exists by now, so a reader of the disk sees
   * the publication coming, whatever happens to the index.
   */
  private void announce(IndexedRealization coming) throws IOException {
    if (!others.isEmpty()) {
      store.index().announce(coming);
      flushIndex();
      store.disk().passed(SyncPoint.ANNOUNCED);
    }
  }

  private void flushIndex() throws IOException {
    try {
      store.disk().flush(List.of(layout().index(), layout().root()));
    } catch (NoSuchFileException e) {
      // deleted by hand, so that the index is not trusted
    }
  }

  private void tell(IndexedRealization published, Provenance provenance) {
    List<IndexedRealization> all = others.isEmpty()
        ? List.of(published)
        : new RealizationDirectory(layout(), dref).with(context);
    store.index().published(context, published, all, provenance);
  }

  private StoreLayout layout() {
    return store.layout();
  }

  private boolean isIntact(RRef rref) {
    return others.contains(rref)
        && Files.isDirectory(layout().realization(rref).resolve(StoreLayout.BUILDS))
        && new ContentVerification(layout()).realization(rref).isEmpty();
  }

  /**
   * Renames the folder to its place. A folder must be writable to move to another parent, so it
   * moves to a hidden sibling first and is sealed there.
   */
  private void replace(IndexedRealization coming) throws IOException {
    Storage storage = store.disk();
    RRef rref = coming.rref();
    Files.move(folder, incoming, StandardCopyOption.ATOMIC_MOVE);
    FilePermissions.sealFolder(incoming);
    storage.passed(SyncPoint.MOVED_NEXT_DOOR);
    storage.flushTree(incoming);
    storage.passed(SyncPoint.TREE_FLUSHED);
    if (Thread.currentThread().isInterrupted()) {
      throw new ClosedByInterruptException(); // a cancelled build publishes nothing
    }
    announce(coming);
    setAsideDamaged(rref);
    Files.move(incoming, layout().realization(rref), StandardCopyOption.ATOMIC_MOVE);
    storage.passed(SyncPoint.VISIBLE);
    storage.flush(List.of(layout().derivation(dref), layout().derivations()));
    storage.passed(SyncPoint.FLUSHED);
  }

  /** Moves a realization changed by hand aside in favour of the rebuilt one. */
  private void setAsideDamaged(RRef rref) throws IOException {
    if (others.contains(rref)) {
      new QuarantineFolder(layout(), store.disk()).realization(rref);
    }
  }

  static String document(Hash manifest, Hash context) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("kind", "dev.stagewright/realization/1");
    document.put("manifest", manifest.hex());
    document.put("context", context.hex());
    return CanonicalJson.write(document);
  }

  private void write(String name, String text) throws IOException {
    FilePermissions.seal(Files.writeString(folder.resolve(name), text));
  }

  /** Returns a timestamp later than all others: the newest record name marks the last build. */
  private BuildTimestamp timeOf(BuildRecord record) {
    BuildTimestamp time = new BuildTimestamp(record.stop());
    for (RRef other : others) {
      time = time.orAfter(RealizationDirectory.lastBuilt(layout(), other));
    }
    return time;
  }

  private void addBuild(IndexedRealization coming) throws IOException {
    Storage storage = store.disk();
    Files.move(folder, incoming, StandardCopyOption.ATOMIC_MOVE);
    announce(coming);
    Path builds = layout().realization(coming.rref()).resolve(StoreLayout.BUILDS);
    BuildTimestamp time = new BuildTimestamp(coming.built());
    List<Path> files = BuildRecords.namedLast(incoming.resolve(StoreLayout.BUILDS), time);
    storage.flush(files);
    storage.passed(SyncPoint.RECORD_FLUSHED);
    for (Path file : files) {
      Files.move(file, builds.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      storage.passed(SyncPoint.RECORD_ADDED);
    }
    storage.flush(List.of(builds));
    BlockedDeletion.of(incoming);
    storage.passed(SyncPoint.REBUILT_DELETED);
  }
}
