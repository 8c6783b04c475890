package dev.stagewright.internal.store;

import dev.stagewright.config.Configuration;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.fs.DeletionResult;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.manifest.Manifest;
import dev.stagewright.internal.scan.ContentVerification;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.BuildInputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder in which one build runs until it is published or kept as evidence, owned by the holder
 * of the build lock.
 */
public final class BuildWorkspace {
  /** The name of the log in the folder of a build, and of a failed build. */
  public static final String LOG = "log";

  private final DiskStore store;
  private final StoreLayout layout;
  private final Storage storage;
  private final Configuration configuration;
  private final Context context;
  private final int index;
  private final Path folder;
  private final Path incoming;

  private BuildWorkspace(DiskStore store, Configuration configuration, Context context, int index) {
    this.store = store;
    this.layout = store.layout();
    this.storage = store.disk();
    this.configuration = configuration;
    this.context = context;
    this.index = index;
    this.folder = layout.workspace(configuration.dref(), context, index);
    this.incoming = layout.incoming(configuration.dref(), context, index);
  }

  static BuildWorkspace create(
      DiskStore store, Configuration configuration, Context context, int index) throws IOException {
    BuildWorkspace workspace = new BuildWorkspace(store, configuration, context, index);
    workspace.make();
    store.disk().passed(SyncPoint.WORKSPACE_MADE);
    return workspace;
  }

  private void make() throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (NoSuchFileException e) {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      BlockedDeletion.of(folder); // left by a killed build whose lock was deleted
      Files.createDirectory(folder);
    }
    Files.createDirectory(files());
  }

  /** Deletes the workspaces of killed builds, however many. */
  static void clear(StoreLayout layout, Storage storage, DRef dref, Context context, BuildLock lock)
      throws IOException {
    List<Path> places = lock.isNew()
        ? List.of(layout.derivation(dref))
        : List.of(layout.tmp(), layout.derivation(dref));
    for (Path place : places) {
      for (Path left : StoreListing.of(
          place,
          name -> StoreLayout.isWorkspace(name, dref, context)
              ? Optional.of(place.resolve(name))
              : Optional.empty())) {
        BlockedDeletion.of(left);
        storage.passed(SyncPoint.LEFTOVER_CLEARED);
      }
    }
  }

  /**
   * Returns the folder of the build itself.
   *
   * @return the folder, with {@link #files} and {@link #log} in it
   */
  public Path folder() {
    return folder;
  }

  /**
   * Returns the folder that becomes the realization's.
   *
   * @return an existing, writable folder
   */
  public Path files() {
    return folder.resolve(StoreLayout.FILES);
  }

  /**
   * Returns the log file of the build.
   *
   * @return a file that may not exist yet
   */
  public Path log() {
    return folder.resolve(LOG);
  }

  /**
   * Returns the inputs of the build.
   *
   * @return the realizations of its dependencies
   */
  public BuildInputs inputs() {
    return new DiskInputs(layout, context, store.objects(), false);
  }

  /**
   * Publishes the files as a realization. If a realization with the same bytes exists, only the
   * build is recorded.
   *
   * @param record when, where and how it was built
   * @param resolved a hash shared by builds that must have the same result; empty if unknown
   * @return the realization
   * @throws IOException if the files cannot be kept: the disk is full, or a link leads out of the
   *     folder
   */
  public DiskRealization publish(BuildRecord record, Optional<Hash> resolved) throws IOException {
    checkStore();
    return publication(register()).publish(log(), record, resolved);
  }

  /**
   * Publishes the content of another realization that a build would reproduce: its files are
   * verified, then linked instead of copied.
   *
   * @param other the other realization
   * @param record when and where it was taken over
   * @param resolved a hash that both share
   * @return the realization
   * @throws IOException if it cannot be taken over: the other realization is gone or damaged
   */
  public DiskRealization adopt(RRef other, BuildRecord record, Hash resolved) throws IOException {
    checkStore();
    List<Finding> damage = new ContentVerification(layout).realization(other);
    if (!damage.isEmpty()) {
      throw new IOException("%s is not as it was built: %s".formatted(other, damage.get(0)));
    }
    Path original = layout.realization(other);
    Path manifest = folder.resolve(StoreLayout.MANIFEST);
    Files.copy(original.resolve(StoreLayout.MANIFEST), manifest);
    Manifest entries = store.manifest(other);
    new HardLinkTree(original.resolve(StoreLayout.FILES), files()).adopt(entries);
    return publication(register()).publish(entries.hash(), log(), record, Optional.of(resolved));
  }

  private Publisher publication(boolean isFirst) {
    List<RRef> others =
        isFirst ? List.of() : new RealizationDirectory(layout, configuration.dref()).names();
    return new Publisher(store, configuration.dref(), context, folder, incoming, others);
  }

  /**
   * Keeps the remains of a failed build.
   *
   * @param failure when and why it failed
   * @return the failure record, with the folder that holds {@code files} and {@code log}
   * @throws IOException if it cannot be kept
   */
  public FailureRecord keepEvidence(FailureDetails failure) throws IOException {
    checkStore();
    takeBack();
    DRef dref = configuration.dref();
    Files.writeString(folder.resolve(StoreLayout.DERIVATION), configuration.document());
    // An exception message may be invalid Unicode: getBytes replaces it, a writer would throw.
    byte[] told = FailureRecord.document(dref, context, failure).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(StoreLayout.FAILURE), told);
    Files.createDirectories(layout.failed());
    storage.passed(SyncPoint.EVIDENCE_WRITTEN);
    Path evidence = Files.move(
        folder, evidence(new BuildTimestamp(failure.stop())), StandardCopyOption.ATOMIC_MOVE);
    storage.passed(SyncPoint.EVIDENCE_KEPT);
    return new FailureRecord(evidence, dref, context, failure);
  }

  /**
   * Deletes the workspace.
   *
   * @throws IOException if it cannot be deleted
   */
  public void discard() throws IOException {
    BlockedDeletion.of(folder);
    BlockedDeletion.of(incoming);
  }

  /**
   * Deletes a part of the workspace. Files that cannot be deleted are moved to where the next
   * garbage collection finds them.
   *
   * @param place a file or folder in the workspace
   * @return the undeleted files, at their new places; empty if everything was deleted
   * @throws IOException if it can be neither deleted nor moved
   */
  public List<UndeletedFile> discard(Path place) throws IOException {
    List<DeletionResult.Left> left = FileTrees.deleteAsFarAsPossible(place).left();
    if (left.isEmpty()) {
      return List.of();
    }
    Path moved = layout.tmp().resolve("left-" + UUID.randomUUID());
    Files.move(place, moved, StandardCopyOption.ATOMIC_MOVE);
    return left.stream()
        .map(each ->
            new UndeletedFile(moved.resolve(place.relativize(each.place())), each.problem()))
        .toList();
  }

  /** Refuses a partly deleted store: it is neither a store nor a place for one. */
  private void checkStore() throws IOException {
    if (!Files.exists(layout.format())) {
      throw new IOException(
          "%s was deleted meanwhile: build again, which makes it anew".formatted(layout.root()));
    }
  }

  /** Moves the files back after a failed publication, which may have renamed the folder already. */
  private void takeBack() throws IOException {
    if (Files.exists(incoming)) {
      FilePermissions.makeWritable(incoming);
      Files.move(incoming, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.createDirectories(folder);
  }

  /**
   * Returns a free folder for evidence: several builds may fail at the same tick of a coarse clock.
   */
  private Path evidence(BuildTimestamp time) {
    Path evidence = layout.failed(configuration.dref(), context, index, time);
    return Files.exists(evidence) ? evidence(time.orAfter(time)) : evidence;
  }

  /** Publishes the derivation. Returns true if it is new, so that it has no other realization. */
  private boolean register() throws IOException {
    return new DerivationDocuments(configuration).register(store, folder.resolve("derivation"));
  }
}
