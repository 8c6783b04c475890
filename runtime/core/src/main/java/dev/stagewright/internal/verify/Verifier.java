package dev.stagewright.internal.verify;

import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.layout.ResultLayout;
import dev.stagewright.internal.scan.ContentVerification;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.StoreLock;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * A search for damage in a store: manual changes and disk errors. Every byte is read and hashed, on
 * all cores; realizations are not modified, and damage is reported, never thrown.
 */
public final class Verifier {
  private static final int BATCH = 1 << 8;

  private final DiskStore store;
  private final ResultLayout layout;
  private final boolean quick;
  private final Consumer<VerifyProgress> listener;
  private final StrayFileCheck strayFiles;
  private final Checkpoint checkpoint;

  private Verifier(DiskStore store, boolean quick, Consumer<VerifyProgress> listener) {
    this.store = store;
    this.quick = quick;
    this.listener = listener;
    this.layout = store::root;
    this.strayFiles = new StrayFileCheck(store, layout);
    this.checkpoint = new Checkpoint(store.root());
  }

  /**
   * Returns the verifier of a store.
   *
   * @param store the store
   * @return the verifier
   */
  public static Verifier of(DiskStore store) {
    return new Verifier(store, false, progress -> {});
  }

  /**
   * Returns a verifier that reads documents only, and compares files by existence, type, size and
   * executable bit.
   *
   * @return a verifier that misses bytes changed in place
   */
  public Verifier quick() {
    return new Verifier(store, true, listener);
  }

  /**
   * Returns a verifier that reports the progress of {@link #verify()}.
   *
   * @param other called after each realization, and repeatedly within large ones, from several
   *     threads; an exception of it aborts the verification
   * @return the same verifier with that listener
   */
  public Verifier listening(Consumer<VerifyProgress> other) {
    return new Verifier(store, quick, other);
  }

  /**
   * Verifies every derivation and realization. Intact ones are recorded in the store until the end,
   * for {@link #resume}.
   *
   * @return the findings; empty if the store is intact
   * @throws StoreException if the derivations of the store cannot be listed
   */
  public List<Finding> verify() {
    if (!quick) {
      checkpoint.forget();
    }
    return verify(Set.of());
  }

  /**
   * Continues an interrupted {@link #verify()}: names recorded as intact are not read again. A
   * {@linkplain #quick quick} verification starts again.
   *
   * @return the findings; empty if the rest of the store is intact
   * @throws StoreException if the derivations of the store cannot be listed
   */
  public List<Finding> resume() {
    return verify(quick ? Set.of() : checkpoint.read());
  }

  private List<Finding> verify(Set<RRef> well) {
    List<DRef> drefs = store.derivations();
    List<RRef> all = drefs.stream().flatMap(dref -> names(dref).stream()).toList();
    List<RRef> rrefs = all.stream().filter(rref -> !well.contains(rref)).toList();
    ProgressCounter counter = new ProgressCounter(listener, all.size(), all.size() - rrefs.size());
    List<Finding> findings = new ArrayList<>(strayFiles.choices());
    findings.addAll(strayFiles.strays());
    collect(drefs, this::verify, findings);
    collect(rrefs, rref -> verify(rref, counter), findings);
    reconcile();
    if (!quick) {
      checkpoint.forget();
    }
    return List.copyOf(findings);
  }

  /** Clears wrong index entries, such as those of missing realizations. */
  @SuppressWarnings("try") // the index is saved when the lock is released
  private void reconcile() {
    try (StoreLock lock = store.enter(() -> {})) {
      store.reconcile();
    }
  }

  /** Lists names. A folder that cannot be listed is reported by its own check. */
  private List<RRef> names(DRef dref) {
    try {
      return store.names(dref);
    } catch (StoreException e) {
      return List.of();
    }
  }

  /**
   * Verifies in batches, and releases the store lock between them, so that deletions can proceed.
   */
  @SuppressWarnings("try") // the lock prevents deletion
  private <T> void collect(List<T> names, Function<T, List<Finding>> check, List<Finding> all) {
    for (int from = 0; from < names.size(); from += BATCH) {
      List<T> batch = names.subList(from, Math.min(names.size(), from + BATCH));
      try (StoreLock lock = store.enter(() -> {})) {
        batch.parallelStream().map(check).forEachOrdered(all::addAll);
      }
    }
  }

  /** Verifies a realization. One deleted since the listing is no damage. */
  private List<Finding> verify(RRef rref, ProgressCounter counter) {
    List<Finding> findings =
        Files.notExists(store.folder(rref)) ? List.of() : verify(rref, counter::read);
    if (!quick && findings.isEmpty()) {
      checkpoint.note(rref);
    }
    counter.done();
    return findings;
  }

  /**
   * Verifies the documents of a derivation against its name. A folder without documents and
   * realizations is the remains of a crash, and no damage.
   *
   * @param dref its name
   * @return the findings; empty if it is intact
   */
  public List<Finding> verify(DRef dref) {
    List<Finding> findings = new ArrayList<>(strayFiles.strays(dref));
    boolean isEmpty =
        names(dref).isEmpty() && !Files.exists(store.folder(dref).resolve(ResultLayout.DERIVATION));
    boolean isListed =
        findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.UNREADABLE);
    if (!isEmpty && isListed) {
      new ContentVerification(layout)
          .derivation(dref, Set.copyOf(names(dref))).stream()
              .filter(finding -> !isLostCode(finding))
              .forEach(findings::add);
    }
    return List.copyOf(findings);
  }

  /**
   * Returns whether only the code table is missing, which nothing depends on and the next
   * realization writes again.
   */
  private static boolean isLostCode(Finding finding) {
    return finding.kind() == Finding.Kind.MISSING && finding.place().endsWith(ResultLayout.CODE);
  }

  /**
   * Verifies a realization: its name, files and build records, and that its inputs still exist.
   *
   * @param rref its name
   * @return the findings; empty if it is intact
   */
  public List<Finding> verify(RRef rref) {
    return verify(rref, bytes -> {});
  }

  private List<Finding> verify(RRef rref, LongConsumer onRead) {
    List<Finding> findings =
        new ArrayList<>(new ContentVerification(layout, quick, onRead).realization(rref));
    if (findings.isEmpty()) {
      findings.addAll(missingInputs(rref));
      findings.addAll(strayFiles.of(rref));
    }
    return List.copyOf(findings);
  }

  private List<Finding> missingInputs(RRef rref) {
    Context context = store.get(rref).context();
    return context.rrefs().stream()
        .filter(input -> Files.notExists(store.folder(input)))
        .map(input -> new Finding(
            Finding.Kind.MISSING,
            store.folder(input),
            "%s was built from it".formatted(rref),
            "unpack or copy it here; else it is built again when it is needed",
            Set.of()))
        .toList();
  }

  /** Returns a readable description with the store. */
  @Override
  public String toString() {
    return "verifier of " + store.root();
  }
}
