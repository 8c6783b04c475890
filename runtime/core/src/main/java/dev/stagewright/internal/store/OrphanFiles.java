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
 * The files of a store that belong to no build and no realization, once the store is held
 * exclusively: left by killed processes, or outlived by their purpose.
 *
 * @param store the store, held exclusively
 */
record OrphanFiles(DiskStore store) {
  /** Returns the places that can be deleted as they are. */
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

  /** Returns the derivations without a realization. */
  List<DRef> derivations() {
    return store.derivations().stream()
        .filter(dref -> store.names(dref).isEmpty())
        .toList();
  }

  /** Returns whether a name is a draft of the store's own. Other hidden files may be foreign. */
  private static boolean isDraft(String name) {
    return name.startsWith(StoreFormat.DRAFT)
        || name.startsWith(".durability-")
        || name.startsWith("." + StoreLayout.INDEX + "-");
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  /** Returns whether a name belongs to the store lock, the only lock held now. */
  private static boolean isOfVisits(String name) {
    return name.equals("visits") || name.startsWith("visits.");
  }

  /** Returns a test for the use stamps of deleted realizations. */
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
