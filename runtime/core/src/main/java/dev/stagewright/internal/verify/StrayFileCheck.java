package dev.stagewright.internal.verify;

import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.finding.Inspection;
import dev.stagewright.internal.fs.DirectoryListing;
import dev.stagewright.internal.layout.ResultLayout;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A check of files that no hash covers: build records and strays. No realization is spoilt by them.
 *
 * @param store the store
 * @param layout the layout of the store
 */
record StrayFileCheck(DiskStore store, ResultLayout layout) {
  private static final String STRAY = "verify sets it aside";
  private static final String RECORD = "nothing was made from it: verify sets it aside";
  private static final String CHOICE =
      "everything is flushed, which is the default: verify sets it aside, and the store can be opened with another choice";
  private static final Set<String> OF_DERIVATION =
      Set.of(ResultLayout.DERIVATION, ResultLayout.CODE);
  private static final Set<String> OF_REALIZATION = Set.of(
      ResultLayout.REALIZATION,
      ResultLayout.CONTEXT,
      ResultLayout.MANIFEST,
      ResultLayout.FILES,
      ResultLayout.BUILDS);

  List<Finding> strays() {
    return strays(layout.derivations(), Set.of(), name -> DRef.parse("dref:" + name));
  }

  List<Finding> choices() {
    Inspection inspection = new Inspection(CHOICE, Set.of());
    store.checkDurability(inspection);
    return inspection.findings();
  }

  List<Finding> strays(DRef dref) {
    return strays(layout.derivation(dref), OF_DERIVATION, Hash::new);
  }

  List<Finding> of(RRef rref) {
    Inspection inspection = new Inspection(RECORD, Set.of());
    strays(layout.realization(rref), OF_REALIZATION, Hash::new).forEach(inspection::add);
    Path builds = layout.realization(rref).resolve(ResultLayout.BUILDS);
    return inspection
        .checkFolder(builds, () -> store.checkBuilds(rref, inspection))
        .findings();
  }

  /** Lists unknown files. Hidden ones are on their way in or out. */
  private static List<Finding> strays(Path folder, Set<String> known, Consumer<String> reader) {
    Inspection inspection = new Inspection(STRAY, Set.of());
    return inspection
        .checkFolder(folder, () -> {
          for (String name : DirectoryListing.in(folder)) {
            if (!name.startsWith(".") && !known.contains(name) && !isRead(reader, name)) {
              inspection.find(
                  Finding.Kind.UNEXPECTED,
                  folder.resolve(name),
                  "nothing of that name belongs there");
            }
          }
        })
        .findings();
  }

  private static boolean isRead(Consumer<String> reader, String name) {
    try {
      reader.accept(name);
      return true;
    } catch (InvalidRefException e) {
      return false;
    }
  }
}
