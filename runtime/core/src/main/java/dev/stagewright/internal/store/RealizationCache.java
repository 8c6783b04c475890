package dev.stagewright.internal.store;

import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.index.IndexedRealization;
import dev.stagewright.internal.index.RealizationIndex;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A view of the realizations of a store through the index, which is filled from the disk.
 *
 * @param layout the store
 * @param index the index of the store
 */
record RealizationCache(StoreLayout layout, RealizationIndex index) {

  /** Lists the realizations of a context on disk. */
  List<DiskRealization> look(DRef dref, Context context) {
    RealizationDirectory directory = new RealizationDirectory(layout, dref);
    RealizationIndex.Moment before = index.now();
    boolean isAny = !Files.notExists(layout.derivation(dref)); // listing nothing would cost twice
    boolean isWhole =
        !isAny || !directory.isAwaited(); // before the listing: publications are announced
    List<IndexedRealization> seen = isAny ? directory.with(context) : List.of();
    if (isWhole) {
      index.found(dref, context, seen, before);
    }
    return realized(seen, context);
  }

  /** Lists the realizations of a context from the index; none if only the disk can tell. */
  List<DiskRealization> find(DRef dref, Context context) {
    return realized(index.find(dref, context), context);
  }

  private List<DiskRealization> realized(List<IndexedRealization> known, Context context) {
    return known.size() == 1 // the common case
        ? List.of(realized(known.get(0), context))
        : known.stream().map(each -> realized(each, context)).toList();
  }

  private DiskRealization realized(IndexedRealization known, Context context) {
    return new DiskRealization(layout, known.rref(), context, new BuildTimestamp(known.built()));
  }

  /** Returns the existing realizations with a given hash of resolved work. */
  List<RRef> alike(Hash resolved) {
    List<DiskRealization> alike = index.alike(resolved).stream()
        .map(IndexedRealization::rref)
        .distinct()
        .flatMap(rref -> new RealizationDirectory(layout, rref.dref()).readable(rref).stream())
        .toList();
    if (alike.isEmpty()) {
      return List.of();
    }
    DiskRealization last = alike.get(alike.size() - 1);
    return alike.stream()
        .filter(each -> each.rref().dref().equals(last.rref().dref()))
        .filter(each -> each.context().equals(last.context()))
        .map(DiskRealization::rref)
        .toList();
  }

  /** Returns the hash of a realization's manifest, read from disk if the index has none. */
  Hash manifest(RRef rref) {
    return index.manifest(rref).orElseGet(() -> manifest(layout.realization(rref)));
  }

  /** Returns the manifest hash of a folder that is or becomes a realization. */
  static Hash manifest(Path realization) {
    return StoreJson.read(
        realization.resolve(StoreLayout.REALIZATION),
        document -> new Hash(StoreJson.text(document, "manifest")));
  }
}
