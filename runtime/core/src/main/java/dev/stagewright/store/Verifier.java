package dev.stagewright.store;

import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for damage in a store: what somebody changed by hand, what a disk lost. Every byte is read
 * and hashed; nothing is changed, and whatever is found is told, never thrown.
 */
public final class Verifier {
  private final StoreFolder store;
  private final Verification verification;

  private Verifier(StoreFolder store) {
    this.store = store;
    this.verification = new Verification(store.layout());
  }

  /**
   * Makes the verifier of a store.
   *
   * @param store the store
   * @return its verifier
   */
  public static Verifier of(StoreFolder store) {
    return new Verifier(store);
  }

  /**
   * Verifies every derivation and realization.
   *
   * @return what is wrong, in the order of names; empty if nothing is
   */
  public List<Finding> verify() {
    List<Finding> findings = new ArrayList<>();
    for (DRef dref : store.derivations()) {
      findings.addAll(verify(dref));
      store.names(dref).forEach(rref -> findings.addAll(verify(rref)));
    }
    return findings;
  }

  /**
   * Compares the documents of a derivation with its name.
   *
   * @param dref its name
   * @return what is wrong; empty if nothing is
   */
  public List<Finding> verify(DRef dref) {
    return verification.derivation(dref);
  }

  /**
   * Compares a realization with its name, its files with its manifest, and looks whether what it
   * was built from is still there.
   *
   * @param rref its name
   * @return what is wrong; empty if nothing is
   */
  public List<Finding> verify(RRef rref) {
    List<Finding> findings = verification.realization(rref);
    return findings.isEmpty() ? missingInputs(rref) : findings;
  }

  private List<Finding> missingInputs(RRef rref) {
    Context context = Shelf.open(store.layout(), rref).context();
    return context.rrefs().stream()
        .filter(input -> !Files.exists(store.folder(input)))
        .map(input -> new Finding(
            Finding.Kind.MISSING,
            store.folder(input),
            "%s was built from it".formatted(rref),
            "unpack or copy it here; else it is built again when it is needed"))
        .toList();
  }
}
