package dev.stagewright.store;

import dev.stagewright.finding.Finding;
import dev.stagewright.finding.Inspection;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks at what no name is a hash of: the records of builds, and whatever else lies about. No
 * realization is spoilt by it.
 *
 * @param layout the store
 */
record Surroundings(StoreLayout layout) {
  private static final String STRAY = "move it away";
  private static final String RECORD = "delete the record: nothing was made from it";
  private static final Set<String> OF_DERIVATION = Set.of(StoreLayout.DERIVATION, StoreLayout.CODE);
  private static final Set<String> OF_REALIZATION = Set.of(
      StoreLayout.REALIZATION,
      StoreLayout.CONTEXT,
      StoreLayout.MANIFEST,
      StoreLayout.FILES,
      StoreLayout.BUILDS);

  List<Finding> strays() {
    return strays(layout.derivations(), Set.of(), name -> DRef.parse("dref:" + name));
  }

  List<Finding> strays(DRef dref) {
    return strays(layout.derivation(dref), OF_DERIVATION, Hash::new);
  }

  List<Finding> of(RRef rref) {
    Inspection inspection = new Inspection(RECORD, Set.of());
    strays(layout.realization(rref), OF_REALIZATION, Hash::new).forEach(inspection::add);
    Path builds = layout.realization(rref).resolve(StoreLayout.BUILDS);
    return inspection
        .check(builds, () -> Records.check(layout, rref, inspection))
        .findings();
  }

  /** What is hidden is on its way in or out. */
  private static List<Finding> strays(Path folder, Set<String> known, Consumer<String> reader) {
    Inspection inspection = new Inspection(STRAY, Set.of());
    return inspection
        .check(folder, () -> {
          for (String name : Listing.of(folder, Optional::of)) {
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
