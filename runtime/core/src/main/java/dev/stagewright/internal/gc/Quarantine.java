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
 * Moves what is damaged out of a store's sight, with all that was built from it, so that it is
 * built again when it is needed. Nothing is deleted: all of it lies in the store's {@code failed}
 * until a garbage collection.
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
   * Makes the quarantine of a store.
   *
   * @param store the store
   * @param clock tells when something was set aside
   * @param onWait run if others have to leave the store first, or are deleting from it
   * @return its quarantine
   */
  public static Quarantine of(DiskStore store, InstantSource clock, Runnable onWait) {
    return new Quarantine(store, clock, onWait);
  }

  /**
   * Sets aside what a {@link Verifier} found damaged, and is so still when nobody else is in the
   * store. What is merely missing, or may not be read, stays as it is.
   *
   * @param findings what was found
   * @return what was set aside
   * @throws StoreException if the store cannot be read or written; what was set aside by then stays
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

  /** A document that was mended meanwhile stays, what was missing and what nobody may read. */
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

  /** Tells a person where it sets aside. */
  @Override
  public String toString() {
    return "quarantine of " + store.root();
  }
}
