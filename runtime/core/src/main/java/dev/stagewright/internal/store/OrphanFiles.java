package dev.stagewright.internal.store;

import dev.stagewright.ref.DRef;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What lies in a store and belongs to nobody, once nobody is there: left by whoever was killed, or
 * outlived by what it was for.
 *
 * @param store the store, which nobody else visits
 */
record OrphanFiles(DiskStore store) {
  /** What can be deleted as it is. */
  List<Path> places() {
    StoreLayout layout = store.layout();
    return Stream.of(
            list(layout.tmp(), name -> true),
            list(layout.root(), OrphanFiles::isDraft),
            list(layout.rootNames(), OrphanFiles::isHidden),
            list(layout.rootLinks(), OrphanFiles::isHidden),
            list(layout.derivations(), OrphanFiles::isHidden),
            store.derivations().stream()
                .flatMap(dref -> list(layout.derivation(dref), OrphanFiles::isHidden)),
            list(layout.locks(), name -> !isOfVisits(name)),
            list(layout.used(), stamps()))
        .flatMap(places -> places)
        .toList();
  }

  /** Derivations that nothing was built of in the end, or of which nothing is left. */
  List<DRef> derivations() {
    return store.derivations().stream()
        .filter(dref -> store.names(dref).isEmpty())
        .toList();
  }

  /** Of a file of the store's own: what else is hidden there may be another's. */
  private static boolean isDraft(String name) {
    return name.startsWith(StoreFormat.DRAFT)
        || name.startsWith(".durability-")
        || name.startsWith("." + StoreLayout.INDEX + "-");
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  /** The one lock that is held now, with what belongs to it. */
  private static boolean isOfVisits(String name) {
    return name.equals("visits") || name.startsWith("visits.");
  }

  /** Those of what is gone. */
  private Predicate<String> stamps() {
    Set<Path> stamps = new HashSet<>();
    store.derivations().stream()
        .flatMap(dref -> store.names(dref).stream())
        .forEach(rref -> stamps.add(store.layout().used(rref)));
    return name -> !stamps.contains(store.layout().used().resolve(name));
  }

  private static Stream<Path> list(Path folder, Predicate<String> wanted) {
    return StoreListing.of(
        folder, name -> wanted.test(name) ? Optional.of(folder.resolve(name)) : Optional.empty())
        .stream();
  }
}
