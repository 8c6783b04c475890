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
 * The way of a finished build into the store: sealed, hashed, shared, flushed, and renamed in one
 * step.
 *
 * @param store the store
 * @param dref the derivation
 * @param context what it was built from
 * @param folder the build's folder, with {@code files} in it
 * @param incoming the hidden place that it goes through
 * @param others the realizations of the derivation that are there already
 */
record Publisher(
    DiskStore store, DRef dref, Context context, Path folder, Path incoming, List<RRef> others) {

  /**
   * All systems take paths of so many letters, whatever they are: to ask costs as much as a file.
   */
  private static final int EVERYWHERE = 320;

  /** What is resolved is a hash that it shares with what would come out the same. */
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

  /** The names of a store are longer than those of the folder that was built in. */
  private void refuseUnreachable(String path) throws IOException {
    Path files = layout().derivation(dref).resolve("0".repeat(2 * Hash.BYTES));
    int length = Math.max(files.toString().length(), incoming.toString().length()) + path.length();
    for (Path place : length < EVERYWHERE ? List.<Path>of() : List.of(incoming, files)) {
      try {
        FilePermissions.attributes(place.resolve(StoreLayout.FILES).resolve(path));
      } catch (NoSuchFileException e) {
        // It can be reached, and nothing is there yet.
      } catch (FileSystemException e) {
        throw new IOException(
            "In the store, the path of %s would be too long for this system: name it shorter, or use a store in a folder with a shorter path"
                .formatted(path),
            e);
      }
    }
  }

  /** For what was taken over, and lies sealed beside a manifest that was not made anew. */
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

  /** For what was built elsewhere, and lies complete and sealed in the folder. */
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
   * Where nothing is, nobody overlooks what comes: only among others one could be missed. It lies
   * next door by now, so that who looks at the disk sees that it comes, whatever becomes of the
   * index.
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
      // somebody deleted it, so that nobody trusts it
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
   * A folder must be writable to move below another parent, so it is sealed in a hidden place
   * first.
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
      throw new ClosedByInterruptException(); // who is stopped publishes nothing
    }
    announce(coming);
    setAsideDamaged(rref);
    Files.move(incoming, layout().realization(rref), StandardCopyOption.ATOMIC_MOVE);
    storage.passed(SyncPoint.VISIBLE);
    storage.flush(List.of(layout().derivation(dref), layout().derivations()));
    storage.passed(SyncPoint.FLUSHED);
  }

  /** What somebody changed by hand makes room for what was built again. */
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

  /** Later than all others: the names of the records tell which one is the latest. */
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
