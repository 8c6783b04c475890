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

/** A store on disk: what is in it, and how to get something in. */
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
   * Opens a store, and makes it if the folder is missing or empty.
   *
   * @param root the store's folder
   * @return the store
   * @throws StoreException if the folder cannot be used, is something else, is of a newer version,
   *     or may be written by everybody
   * @throws FileNameEncodingException if Java was started where names of files are not in UTF-8
   */
  public static DiskStore open(Path root) {
    DiskStore store = open(root, new FsyncStorage());
    return new DiskStore(store.layout, DurabilityFile.storage(store.durability()));
  }

  /**
   * Opens a store, and chooses what a power cut may take from it: for all who open it from now on.
   * To choose something else than before waits until nobody uses the store; what was not flushed
   * until then is, if it should have been.
   *
   * @param root the store's folder
   * @param durability the choice
   * @return the store
   * @throws StoreException if the folder cannot be used, is something else, is of a newer version,
   *     or may be written by everybody
   * @throws FileNameEncodingException if Java was started where names of files are not in UTF-8
   */
  public static DiskStore open(Path root, Durability durability) {
    DiskStore store = open(root);
    return store.hasChosen(durability) ? store : store.choose(durability);
  }

  /** A choice that cannot be read may have been the other one: it is made anew. */
  private boolean hasChosen(Durability durability) {
    try {
      return DurabilityFile.read(layout) == durability;
    } catch (IOException | StoreException e) {
      return false;
    }
  }

  @SuppressWarnings("try") // the right to delete keeps others from publishing
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
   * Tells what a power cut may take from the store.
   *
   * @return what was chosen when it was opened, or before; nothing may be taken if that cannot be
   *     read
   */
  public Durability durability() {
    return DurabilityFile.of(layout);
  }

  /**
   * Looks whether the choice of what a power cut may take can be read.
   *
   * @param inspection takes what is found
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
   * Gives the stage objects that builds share.
   *
   * @return those of the builds under way
   */
  public InputObjects objects() {
    return objects;
  }

  /**
   * Gives the store's folder.
   *
   * @return its real path
   */
  public Path root() {
    return layout.root();
  }

  /**
   * Lists what was built of a derivation from the same realizations of its dependencies.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return what exists, the one built last at the end
   */
  public List<DiskRealization> realizations(DRef dref, Context context) {
    return memory().look(dref, context);
  }

  /**
   * Lists the same without a look at the disk.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return what existed when somebody looked, the one built last at the end: it may be gone; empty
   *     if only the disk can tell
   */
  public List<DiskRealization> remembered(DRef dref, Context context) {
    return memory().find(dref, context);
  }

  /**
   * Lists realizations that came from work which could not come out differently, so far as the
   * store remembers it: of whatever derivation, but all of one, and from the same.
   *
   * @param resolved the hash that they share
   * @return those that are there, the one built last at the end
   */
  public List<RRef> alike(Hash resolved) {
    return memory().alike(resolved);
  }

  /**
   * Gives the hash of a realization's manifest, without a look at the disk if it is remembered.
   *
   * @param rref its name
   * @return a hash that it shares with all that hold the same bytes
   * @throws StoreException if nobody remembers it, and it is missing or damaged
   */
  public Hash manifestHash(RRef rref) {
    return memory().manifest(rref);
  }

  /** Forgets all that is remembered, if any of it is not so; the caller visits the store. */
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
      return true; // nobody can tell
    }
  }

  /**
   * Lists what was built of a derivation from whatever realizations of its dependencies. What is
   * damaged is passed over, and told to the log.
   *
   * @param dref the derivation
   * @return what exists, the one built last at the end
   * @throws StoreException if the context of one may not be read
   */
  public List<DiskRealization> realizations(DRef dref) {
    return new RealizationDirectory(layout, dref).byTime();
  }

  /**
   * Lists the names of what was built of a derivation, and reads nothing else.
   *
   * @param dref the derivation
   * @return the names of its realizations in order
   */
  public List<RRef> names(DRef dref) {
    return new RealizationDirectory(layout, dref).names();
  }

  /**
   * Lists the derivations of which there is or was a realization. Folders with other names than
   * those of derivations are passed over.
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
   * Looks for a realization.
   *
   * @param rref its name
   * @return the realization; empty if the store has none of that name
   * @throws StoreException if its context is damaged
   */
  public Optional<DiskRealization> find(RRef rref) {
    return Files.isDirectory(layout.realization(rref))
        ? Optional.of(RealizationDirectory.open(layout, rref))
        : Optional.empty();
  }

  /**
   * Opens a realization that somebody knows by name.
   *
   * @param rref its name
   * @return the realization
   * @throws StoreException if the store has none of that name, or its context is damaged
   */
  public DiskRealization get(RRef rref) {
    return find(rref)
        .orElseThrow(() -> new StoreException(
            "%s is not in %s: it was deleted, or never there".formatted(rref, root())));
  }

  /**
   * Writes the documents of a derivation that are missing, as after they were damaged and set
   * aside. Where the store may not be written, or has no such derivation, nothing happens.
   *
   * @param configuration what it is of
   */
  public void mend(Configuration configuration) {
    new DerivationDocuments(configuration).mend(this);
  }

  /**
   * Gives the folder of a derivation.
   *
   * @param dref its name
   * @return a folder, which may not exist
   */
  public Path folder(DRef dref) {
    return layout.derivation(dref);
  }

  /**
   * Gives the folder of a realization: the one around its files.
   *
   * @param rref its name
   * @return a folder, which may not exist
   */
  public Path folder(RRef rref) {
    return layout.realization(rref);
  }

  /**
   * Reads the document of a derivation: its stage, what stands for its code, its configuration and
   * the names of its dependencies.
   *
   * @param dref its name
   * @return the document, whose hash was checked
   * @throws StoreException if it is missing or damaged
   */
  public JsonNode document(DRef dref) {
    return StoreJson.readOfDerivation(
        layout.derivation(dref).resolve(StoreLayout.DERIVATION),
        document -> StoreDocuments.checkDerivation(dref, document));
  }

  /**
   * Reads the table behind the fingerprint of a derivation's code.
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
   * Reads the manifest of a realization, and does not compare it with what lies there.
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
   * Tells when a realization was built, from the names of its records alone.
   *
   * @param rref its name
   * @return the end of its last build; empty if there are no records
   */
  public Optional<Instant> lastBuilt(RRef rref) {
    return BuildRecords.times(layout, rref).stream()
        .max(Comparator.naturalOrder())
        .map(BuildTimestamp::instant);
  }

  /**
   * Tells when a realization was first built, from the names of its records alone.
   *
   * @param rref its name
   * @return the end of its first build; empty if there are no records
   */
  public Optional<Instant> firstBuilt(RRef rref) {
    return BuildRecords.times(layout, rref).stream()
        .min(Comparator.naturalOrder())
        .map(BuildTimestamp::instant);
  }

  /**
   * Reads the records of the builds that led to a realization. Those that are damaged are passed
   * over: nothing depends on them.
   *
   * @param rref its name
   * @return the builds, the last at the end; empty if there is no such realization
   */
  public List<RecordedBuild> builds(RRef rref) {
    return BuildRecords.read(layout, rref);
  }

  /**
   * Lists the files of the records of builds: with each record its log and the checksums of both.
   *
   * @param rref the realization
   * @return the files that are there
   */
  public List<Path> buildFiles(RRef rref) {
    return BuildRecords.files(layout, rref);
  }

  /**
   * Looks for records of builds that cannot be read, or are not as they were written.
   *
   * @param rref the realization
   * @param inspection takes what is found
   */
  public void checkBuilds(RRef rref, Inspection inspection) {
    BuildRecords.check(layout, rref, inspection);
  }

  /**
   * Waits for the right to build; the caller visits the store meanwhile.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @param onWait run once if somebody else is building
   * @return the lock, to be closed
   * @throws IOException if the lock's file cannot be opened
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public BuildLock lock(DRef dref, Context context, Runnable onWait)
      throws IOException, InterruptedException {
    return BuildLock.acquire(layout.lock(dref, context), onWait).heldFor(dref);
  }

  /**
   * Tells who has the right to build.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @return the one who builds, so far as can be known
   */
  public Optional<LockOwner> builder(DRef dref, Context context) {
    return LockOwnerNote.of(layout.lock(dref, context));
  }

  /**
   * Tells who keeps others out of the store.
   *
   * @return the one who deletes, or waits to, so far as can be known
   */
  public Optional<LockOwner> deleter() {
    return LockOwnerNote.of(layout.visits());
  }

  /**
   * Tells who builds in the store.
   *
   * @return those who build, so far as can be known
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
   * Makes room for builds: what killed ones left goes.
   *
   * @param dref the derivation
   * @param context the realizations of its dependencies
   * @param lock the right to build it, which the caller holds
   * @throws IOException if it cannot be deleted
   */
  public void clear(DRef dref, Context context, BuildLock lock) throws IOException {
    BuildWorkspace.clear(layout, storage, dref, context, lock);
  }

  /**
   * Makes an empty place to build in; the caller holds the lock, and has {@linkplain #clear
   * cleared} what was there.
   *
   * @param configuration what is built
   * @param context the realizations of its dependencies
   * @param index which of the realizations made in one go it is, from 0
   * @return the place
   * @throws IOException if it cannot be made
   */
  public BuildWorkspace workspace(Configuration configuration, Context context, int index)
      throws IOException {
    return BuildWorkspace.create(this, configuration, context, index);
  }

  /**
   * Lists the builds that failed, so far as what they left is still there.
   *
   * @return the failures, the newest first
   */
  public List<FailureRecord> failures() {
    return FailureRecord.list(layout, name -> true);
  }

  /**
   * Lists the builds of one derivation that failed, so far as what they left is still there.
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
   * Enters the store: nothing is deleted from it until the visit ends.
   *
   * @param onWait run once if somebody is deleting
   * @return the visit, to be closed, by whatever thread
   * @throws StoreException if the thread is interrupted while it waits
   */
  public StoreLock enter(Runnable onWait) {
    return presence().enter(onWait);
  }

  /**
   * Waits until nobody visits the store, and keeps everybody out. A thread that visits the store
   * itself would wait for ever.
   *
   * @param onWait run once if somebody is reading or building
   * @return the right to delete, to be closed
   * @throws StoreException if the store may not be written, or the thread is interrupted
   */
  public ExclusiveAccess clear(Runnable onWait) {
    return new ExclusiveAccess(this, presence().alone(onWait));
  }

  /**
   * Notes that a realization was handed out, and with it everything that it was built from. Where
   * the store may not be written, nothing is noted.
   *
   * @param rref its name
   * @param time when
   */
  public void markUsed(RRef rref, Instant time) {
    AccessTimes.mark(layout, rref, time);
  }

  /**
   * Tells when a realization itself was last handed out.
   *
   * @param rref its name
   * @return the time, to the second or better; where it never was, that of its arrival in the store
   * @throws StoreException if there is no such realization
   */
  public Instant lastUsed(RRef rref) {
    return AccessTimes.last(layout, rref);
  }

  /**
   * Lists what failed builds left, and what was damaged and set aside.
   *
   * @return its folders
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

  /** Tells a person where it is. */
  @Override
  public String toString() {
    return root().toString();
  }
}
