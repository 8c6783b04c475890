package dev.stagewright.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.finding.Inspection;
import dev.stagewright.internal.index.IndexedRealization;
import dev.stagewright.internal.index.RealizationIndex;
import dev.stagewright.internal.layout.StoreDocuments;
import dev.stagewright.internal.manifest.Manifest;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Durability;
import dev.stagewright.store.LockOwner;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A store on disk: its realizations, records and locks. */
public final class DiskStore {
  private final StoreLayout layout;
  private final Storage storage;
  private final RealizationIndex index;

  private final InputObjects objects = new InputObjects();

  private DiskStore(StoreLayout layout, Storage storage) {
    this.layout = layout;
    this.storage = storage;
    this.index = new RealizationIndex(layout.index());
  }

  /**
   * Opens a store, and creates it if the folder is missing or empty.
   *
   * @param root the store's folder
   * @return the store
   * @throws StoreException if the folder is unusable, not a store, of a newer version or
   *     world-writable
   * @throws FileNameEncodingException if the JVM does not encode file names in UTF-8
   */
  public static DiskStore open(Path root) {
    DiskStore store = open(root, new FsyncStorage());
    return new DiskStore(store.layout, DurabilityFile.storage(store.durability()));
  }

  /**
   * Opens a store and sets its durability, for all later openings. A change waits until the store
   * is unused, and then flushes earlier writes if the new choice demands it.
   *
   * @param root the store's folder
   * @param durability the choice
   * @return the store
   * @throws StoreException if the folder is unusable, not a store, of a newer version or
   *     world-writable
   * @throws FileNameEncodingException if the JVM does not encode file names in UTF-8
   */
  public static DiskStore open(Path root, Durability durability) {
    DiskStore store = open(root);
    return store.hasChosen(durability) ? store : store.choose(durability);
  }

  /** Returns whether the choice is already stored. An unreadable choice is written anew. */
  private boolean hasChosen(Durability durability) {
    try {
      return DurabilityFile.read(layout) == durability;
    } catch (IOException | StoreException e) {
      return false;
    }
  }

  @SuppressWarnings("try") // exclusive, so that nothing is published meanwhile
  private DiskStore choose(Durability durability) {
    DiskStore chosen = new DiskStore(layout, DurabilityFile.storage(durability));
    try (ExclusiveAccess alone = clear(() -> {})) {
      for (Path kept : List.of(layout.derivations(), layout.roots())) {
        chosen.storage.flushTree(Files.createDirectories(kept));
      }
      AtomicFile.write(chosen, layout.durability(), durability + "\n");
      return chosen;
    } catch (IOException e) {
      throw new StoreException("Cannot choose what is flushed in %s".formatted(root()), e);
    }
  }

  /**
   * Returns the durability of the store.
   *
   * @return the stored choice; the strictest if none can be read
   */
  public Durability durability() {
    return DurabilityFile.of(layout);
  }

  /**
   * Checks that the durability can be read.
   *
   * @param inspection receives the findings
   */
  public void checkDurability(Inspection inspection) {
    inspection.check(layout.durability(), () -> DurabilityFile.read(layout));
  }

  static DiskStore open(Path root, Storage storage) {
    FileNameEncoding.check(root);
    try {
      StoreLayout layout = new StoreLayout(StorePermissions.makeRoot(root).toRealPath());
      StoreFormat.check(layout, storage);
      return new DiskStore(layout, storage);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot open a store in %s: check that the folder may be written".formatted(root), e);
    }
  }

  /**
   * Returns the stage objects shared by builds.
   *
   * @return the objects of the running builds
   */
  public InputObjects objects() {
    return objects;
  }

  /**
   * Returns the store's folder.
   *
   * @return its real path
   */
  public Path root() {
    return layout.root();
  }

  /**
   * Lists the realizations of a derivation in a context.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return the realizations, the last built at the end
   */
  public List<DiskRealization> realizations(DRef dref, Context context) {
    return memory().look(dref, context);
  }

  /**
   * Lists the realizations of a derivation in a context from memory, without reading the disk.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return the realizations known, the last built at the end, some of which may be deleted; empty
   *     if only the disk can tell
   */
  public List<DiskRealization> remembered(DRef dref, Context context) {
    return memory().find(dref, context);
  }

  /**
   * Lists the remembered realizations with a given hash of resolved work: all of one derivation,
   * and from the same inputs.
   *
   * @param resolved the hash that they share
   * @return those that exist, the last built at the end
   */
  public List<RRef> alike(Hash resolved) {
    return memory().alike(resolved);
  }

  /**
   * Returns the hash of a realization's manifest, from memory if it is known.
   *
   * @param rref its name
   * @return a hash shared by all realizations with the same bytes
   * @throws StoreException if it is not in memory, and the realization is missing or damaged
   */
  public Hash manifestHash(RRef rref) {
    return memory().manifest(rref);
  }

  /** Clears the index if any entry is wrong. The caller holds the store lock. */
  public void reconcile() {
    index.reconcile(this::isSo);
  }

  private boolean isSo(IndexedRealization known) {
    if (!Files.isDirectory(layout.realization(known.rref()))) {
      return false;
    }
    try {
      return RealizationDirectory.lastBuilt(layout, known.rref()).instant().equals(known.built());
    } catch (StoreException e) {
      return true; // the index cannot be judged
    }
  }

  /**
   * Lists the realizations of a derivation in all contexts. Damaged ones are skipped and logged.
   *
   * @param dref the derivation
   * @return the realizations, the last built at the end
   * @throws StoreException if a context is not readable
   */
  public List<DiskRealization> realizations(DRef dref) {
    return new RealizationDirectory(layout, dref).byTime();
  }

  /**
   * Lists the names of a derivation's realizations, and reads nothing else.
   *
   * @param dref the derivation
   * @return the names in order
   */
  public List<RRef> names(DRef dref) {
    return new RealizationDirectory(layout, dref).names();
  }

  /**
   * Lists the derivations that have or had a realization. Folders with other names are skipped.
   *
   * @return their names in order
   */
  public List<DRef> derivations() {
    return StoreListing.of(layout.derivations(), DiskStore::dref).stream()
        .sorted()
        .toList();
  }

  static Optional<DRef> dref(String folder) {
    try {
      return Optional.of(DRef.parse("dref:" + folder));
    } catch (InvalidRefException e) {
      return Optional.empty();
    }
  }

  /**
   * Finds a realization.
   *
   * @param rref its name
   * @return the realization; empty if the store does not contain it
   * @throws StoreException if its context is damaged
   */
  public Optional<DiskRealization> find(RRef rref) {
    return Files.isDirectory(layout.realization(rref))
        ? Optional.of(RealizationDirectory.open(layout, rref))
        : Optional.empty();
  }

  /**
   * Returns a realization by name.
   *
   * @param rref its name
   * @return the realization
   * @throws StoreException if the store does not contain it, or its context is damaged
   */
  public DiskRealization get(RRef rref) {
    return find(rref)
        .orElseThrow(() -> new StoreException(
            "%s is not in %s: it was deleted, or never there".formatted(rref, root())));
  }

  /**
   * Writes missing documents of a derivation, such as those set aside as damaged. On a read-only
   * store, or without the derivation, nothing happens.
   *
   * @param configuration the configuration of the derivation
   */
  public void mend(Configuration configuration) {
    new DerivationDocuments(configuration).mend(this);
  }

  /**
   * Returns the folder of a derivation.
   *
   * @param dref its name
   * @return a folder, which may not exist
   */
  public Path folder(DRef dref) {
    return layout.derivation(dref);
  }

  /**
   * Returns the folder of a realization, which contains its files and documents.
   *
   * @param rref its name
   * @return a folder, which may not exist
   */
  public Path folder(RRef rref) {
    return layout.realization(rref);
  }

  /**
   * Reads the document of a derivation: its stage, code fingerprint, configuration and
   * dependencies.
   *
   * @param dref its name
   * @return the document, verified against its hash
   * @throws StoreException if it is missing or damaged
   */
  public JsonNode document(DRef dref) {
    return StoreJson.readOfDerivation(
        layout.derivation(dref).resolve(StoreLayout.DERIVATION),
        document -> StoreDocuments.checkDerivation(dref, document));
  }

  /**
   * Reads the table behind the code fingerprint of a derivation.
   *
   * @param dref its name
   * @return a document with the hash of each method; empty for a stage with a version of its own
   * @throws StoreException if it is damaged
   */
  public Optional<JsonNode> code(DRef dref) {
    Path file = layout.derivation(dref).resolve(StoreLayout.CODE);
    return Files.exists(file)
        ? Optional.of(StoreJson.readOfDerivation(file, StoreDocuments::checkCode))
        : Optional.empty();
  }

  /**
   * Reads the manifest of a realization, without comparing it with the files.
   *
   * @param rref its name
   * @return the manifest
   * @throws StoreException if it is missing or damaged
   */
  public Manifest manifest(RRef rref) {
    return StoreJson.readText(
        layout.realization(rref).resolve(StoreLayout.MANIFEST), Manifest::parse);
  }

  /**
   * Returns when a realization was last built, from the names of its records alone.
   *
   * @param rref its name
   * @return the end of its last build; empty without records
   */
  public Optional<Instant> lastBuilt(RRef rref) {
    return BuildRecords.times(layout, rref).stream()
        .max(Comparator.naturalOrder())
        .map(BuildTimestamp::instant);
  }

  /**
   * Returns when a realization was first built, from the names of its records alone.
   *
   * @param rref its name
   * @return the end of its first build; empty without records
   */
  public Optional<Instant> firstBuilt(RRef rref) {
    return BuildRecords.times(layout, rref).stream()
        .min(Comparator.naturalOrder())
        .map(BuildTimestamp::instant);
  }

  /**
   * Reads the build records of a realization. Nothing depends on them, so damaged ones are skipped.
   *
   * @param rref its name
   * @return the builds, the last at the end; empty without such a realization
   */
  public List<RecordedBuild> builds(RRef rref) {
    return BuildRecords.read(layout, rref);
  }

  /**
   * Lists the files of the build records: records, logs and checksums.
   *
   * @param rref the realization
   * @return the existing files
   */
  public List<Path> buildFiles(RRef rref) {
    return BuildRecords.files(layout, rref);
  }

  /**
   * Reports build records that are unreadable or changed.
   *
   * @param rref the realization
   * @param inspection receives the findings
   */
  public void checkBuilds(RRef rref, Inspection inspection) {
    BuildRecords.check(layout, rref, inspection);
  }

  /**
   * Waits for the build lock. The caller holds the store lock.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @param onWait run once if another build holds it
   * @return the lock, to be closed
   * @throws IOException if the lock's file cannot be opened
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public BuildLock lock(DRef dref, Context context, Runnable onWait)
      throws IOException, InterruptedException {
    return BuildLock.acquire(layout.lock(dref, context), onWait).heldFor(dref);
  }

  /**
   * Returns the owner of a build lock.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return the owner, as far as known
   */
  public Optional<LockOwner> builder(DRef dref, Context context) {
    return LockOwnerNote.of(layout.lock(dref, context));
  }

  /**
   * Returns the owner of the exclusive store lock.
   *
   * @return the process that deletes or waits to delete, as far as known
   */
  public Optional<LockOwner> deleter() {
    return LockOwnerNote.of(layout.visits());
  }

  /**
   * Returns the owners of all build locks.
   *
   * @return the owners, as far as known
   */
  public List<LockOwner> builders() {
    return StoreListing.of(
            layout.locks(),
            name -> LockOwnerNote.isNote(name)
                ? LockOwnerNote.noted(layout.locks().resolve(name))
                : Optional.empty())
        .stream()
        .filter(holder -> holder.building().isPresent())
        .toList();
  }

  /**
   * Deletes the workspaces of killed builds.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @param lock the build lock, held by the caller
   * @throws IOException if they cannot be deleted
   */
  public void clear(DRef dref, Context context, BuildLock lock) throws IOException {
    BuildWorkspace.clear(layout, storage, dref, context, lock);
  }

  /**
   * Creates an empty workspace. The caller holds the lock and has {@linkplain #clear cleared}
   * earlier workspaces.
   *
   * @param configuration the configuration to build
   * @param context the realizations of its dependencies
   * @param index the index within the batch, from 0
   * @return the workspace
   * @throws IOException if it cannot be created
   */
  public BuildWorkspace workspace(Configuration configuration, Context context, int index)
      throws IOException {
    return BuildWorkspace.create(this, configuration, context, index);
  }

  /**
   * Lists the failed builds with remaining evidence.
   *
   * @return the failures, the newest first
   */
  public List<FailureRecord> failures() {
    return FailureRecord.list(layout, name -> true);
  }

  /**
   * Lists the failed builds of one derivation with remaining evidence.
   *
   * @param dref the derivation
   * @return its failures, the newest first
   */
  public List<FailureRecord> failures(DRef dref) {
    return FailureRecord.list(layout, name -> StoreLayout.isFailure(name, dref)).stream()
        .filter(failure -> failure.dref().equals(dref))
        .toList();
  }

  /**
   * Acquires the store lock, shared: nothing is deleted while it is held.
   *
   * @param onWait run once if a deletion is under way
   * @return the lock, to be closed by any thread
   * @throws StoreException if the thread is interrupted while it waits
   */
  public StoreLock enter(Runnable onWait) {
    return presence().enter(onWait);
  }

  /**
   * Acquires the store lock, exclusive. The calling thread must not hold it already.
   *
   * @param onWait run once if the store is in use
   * @return the exclusive access, to be closed
   * @throws StoreException if the store is read-only, or the thread is interrupted while it waits
   */
  public ExclusiveAccess clear(Runnable onWait) {
    return new ExclusiveAccess(this, presence().alone(onWait));
  }

  /**
   * Records the use of a realization and of everything it was built from. A read-only store records
   * nothing.
   *
   * @param rref its name
   * @param time the time of the use
   */
  public void markUsed(RRef rref, Instant time) {
    AccessTimes.mark(layout, rref, time);
  }

  /**
   * Returns when a realization itself was last handed out.
   *
   * @param rref its name
   * @return the time, to the second or better; if it never was, the time of its publication
   * @throws StoreException if the store does not contain it
   */
  public Instant lastUsed(RRef rref) {
    return AccessTimes.last(layout, rref);
  }

  /**
   * Lists the remains of failed builds and of quarantined damage.
   *
   * @return their folders
   */
  public List<Path> evidence() {
    return StoreListing.of(layout.failed(), name -> Optional.of(layout.failed().resolve(name)));
  }

  private RealizationCache memory() {
    return new RealizationCache(layout, index);
  }

  private StoreEntry presence() {
    return new StoreEntry(layout, storage, index);
  }

  StoreLayout layout() {
    return layout;
  }

  public Storage disk() {
    return storage;
  }

  RealizationIndex index() {
    return index;
  }

  BlobPool contents() {
    return new BlobPool(layout.contents(), storage);
  }

  /** Returns a readable description with the path. */
  @Override
  public String toString() {
    return root().toString();
  }
}
