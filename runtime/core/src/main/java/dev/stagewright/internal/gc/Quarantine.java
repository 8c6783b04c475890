package dev.stagewright.internal.gc;

import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.ExclusiveAccess;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The quarantine of a store: moves damaged realizations aside with everything built from them, so
 * that they are rebuilt on demand. Nothing is deleted: they stay in the store's {@code failed}
 * folder until a garbage collection.
 */
public final class Quarantine {
  private final DiskStore store;
  private final InstantSource clock;
  private final Runnable onWait;

  private Quarantine(DiskStore store, InstantSource clock, Runnable onWait) {
    this.store = store;
    this.clock = clock;
    this.onWait = onWait;
  }

  /**
   * Creates the quarantine of a store.
   *
   * @param store the store
   * @param clock the clock for the time of the move
   * @param onWait run if the store is in use
   * @return the quarantine
   */
  public static Quarantine of(DiskStore store, InstantSource clock, Runnable onWait) {
    return new Quarantine(store, clock, onWait);
  }

  /**
   * Moves aside the findings of a {@link Verifier} that are confirmed under exclusive access.
   * Missing and unreadable files are left alone.
   *
   * @param findings the findings
   * @return the parts moved aside
   * @throws StoreException if the store cannot be read or written; parts moved until then stay
   *     aside
   */
  public QuarantineResult isolate(List<Finding> findings) {
    if (findings.isEmpty()) {
      return QuarantineResult.NOTHING;
    }
    try (ExclusiveAccess access = store.clear(onWait)) {
      Set<RRef> spoilt = spoilt(findings);
      Set<Path> places = places(findings);
      List<RRef> realizations = ReferenceGraph.of(store).dependants(spoilt);
      for (RRef rref : realizations) {
        access.setAside(rref);
      }
      List<Path> files = new ArrayList<>();
      for (Path place : places) {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
          access.setAside(place, clock.instant());
          files.add(place);
        }
      }
      return new QuarantineResult(realizations, files);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot set aside what is damaged in %s: check that it may be written"
              .formatted(store.root()),
          e);
    }
  }

  /**
   * Returns the places to move. Documents repaired meanwhile are left alone, as are missing and
   * unreadable ones.
   */
  private Set<Path> places(List<Finding> findings) {
    Set<Path> places = new LinkedHashSet<>();
    for (Finding finding : findings) {
      boolean isThere =
          finding.kind() == Finding.Kind.CHANGED || finding.kind() == Finding.Kind.UNEXPECTED;
      boolean spoilsNone = finding.spoilt().isEmpty() && isThere;
      if (spoilsNone || finding.spoilt().stream().anyMatch(rref -> isStill(finding, rref.dref()))) {
        places.add(finding.place());
      }
    }
    return places;
  }

  private boolean isStill(Finding finding, DRef dref) {
    return Verifier.of(store).verify(dref).stream()
        .anyMatch(now -> now.place().equals(finding.place()));
  }

  private Set<RRef> spoilt(List<Finding> findings) {
    Set<RRef> spoilt = new HashSet<>();
    findings.forEach(finding -> spoilt.addAll(finding.spoilt()));
    spoilt.removeIf(rref -> !isStillSpoilt(rref));
    return spoilt;
  }

  private boolean isStillSpoilt(RRef rref) {
    Verifier verifier = Verifier.of(store);
    return Files.exists(store.folder(rref))
        && (isNamed(rref, verifier.verify(rref.dref())) || isNamed(rref, verifier.verify(rref)));
  }

  private static boolean isNamed(RRef rref, List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.spoilt().contains(rref));
  }

  /** Returns a readable description with the store. */
  @Override
  public String toString() {
    return "quarantine of " + store.root();
  }
}
