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
 * Looks for damage in a store: what somebody changed by hand, what a disk lost. Every byte is read
 * and hashed, on all cores; nothing that was built is changed, and whatever is found is told, never
 * thrown.
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
   * Makes the verifier of a store.
   *
   * @param store the store
   * @return its verifier
   */
  public static Verifier of(DiskStore store) {
    return new Verifier(store, false, progress -> {});
  }

  /**
   * Gives one that reads documents only, and takes the files of realizations by their existence,
   * type, size and executable bit.
   *
   * @return a verifier that overlooks bytes that were changed in place
   */
  public Verifier quick() {
    return new Verifier(store, true, listener);
  }

  /**
   * Gives one with somebody who is told how far {@link #verify()} has come.
   *
   * @param other called after each realization and now and then within big ones, from several
   *     threads; what it throws interrupts the verification
   * @return the same verifier, telling the listener
   */
  public Verifier listening(Consumer<VerifyProgress> other) {
    return new Verifier(store, quick, other);
  }

  /**
   * Verifies every derivation and realization. What is found well is noted in the store until all
   * is done, for {@link #resume}.
   *
   * @return what is wrong; empty if nothing is
   * @throws StoreException if the derivations of the store cannot be listed
   */
  public List<Finding> verify() {
    if (!quick) {
      checkpoint.forget();
    }
    return verify(Set.of());
  }

  /**
   * Goes on where {@link #verify()} was interrupted: what was found well by then is not read again.
   * A {@linkplain #quick quick} one begins anew.
   *
   * @return what is wrong; empty if nothing is
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

  /** What is not there must not be remembered. */
  @SuppressWarnings("try") // the visit is for what is to be saved at its end
  private void reconcile() {
    try (StoreLock lock = store.enter(() -> {})) {
      store.reconcile();
    }
  }

  /** Why a folder cannot be listed is told when it is looked at itself. */
  private List<RRef> names(DRef dref) {
    try {
      return store.names(dref);
    } catch (StoreException e) {
      return List.of();
    }
  }

  /** Between two batches, whoever wants to delete from the store may. */
  @SuppressWarnings("try") // the visit keeps others from deleting
  private <T> void collect(List<T> names, Function<T, List<Finding>> check, List<Finding> all) {
    for (int from = 0; from < names.size(); from += BATCH) {
      List<T> batch = names.subList(from, Math.min(names.size(), from + BATCH));
      try (StoreLock lock = store.enter(() -> {})) {
        batch.parallelStream().map(check).forEachOrdered(all::addAll);
      }
    }
  }

  /** What was deleted since it was listed is no damage. */
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
   * Compares the documents of a derivation with its name. A folder without any of them and without
   * realizations is what a crash left, and no damage.
   *
   * @param dref its name
   * @return what is wrong; empty if nothing is
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

  /** Nobody depends on the table of the code, which the next realize writes again. */
  private static boolean isLostCode(Finding finding) {
    return finding.kind() == Finding.Kind.MISSING && finding.place().endsWith(ResultLayout.CODE);
  }

  /**
   * Compares a realization with its name, its files with its manifest, and the records of its
   * builds with their checksums, and looks whether what it was built from is still there.
   *
   * @param rref its name
   * @return what is wrong; empty if nothing is
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

  /** Tells a person what it verifies. */
  @Override
  public String toString() {
    return "verifier of " + store.root();
  }
}
