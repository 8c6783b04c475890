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
 * What a store knows of its realizations: from the index, or from the disk, which the index learns
 * from.
 *
 * @param layout the store
 * @param index what is remembered of it
 */
record RealizationCache(StoreLayout layout, RealizationIndex index) {

  /** All with the context, as they lie on the disk. */
  List<DiskRealization> look(DRef dref, Context context) {
    RealizationDirectory directory = new RealizationDirectory(layout, dref);
    RealizationIndex.Moment before = index.now();
    boolean isAny = !Files.notExists(layout.derivation(dref)); // to list nothing would take twice
    boolean isWhole = !isAny || !directory.isAwaited(); // before the look: what comes is announced
    List<IndexedRealization> seen = isAny ? directory.with(context) : List.of();
    if (isWhole) {
      index.found(dref, context, seen, before);
    }
    return realized(seen, context);
  }

  /** The same without a look; none if only the disk can tell. */
  List<DiskRealization> find(DRef dref, Context context) {
    return realized(index.find(dref, context), context);
  }

  private List<DiskRealization> realized(List<IndexedRealization> known, Context context) {
    return known.size() == 1 // as nearly everywhere
        ? List.of(realized(known.get(0), context))
        : known.stream().map(each -> realized(each, context)).toList();
  }

  private DiskRealization realized(IndexedRealization known, Context context) {
    return new DiskRealization(layout, known.rref(), context, new BuildTimestamp(known.built()));
  }

  /** Those that are there and came from work that could not come out differently. */
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

  /** The hash of a realization's manifest; the disk is asked if nobody told. */
  Hash manifest(RRef rref) {
    return index.manifest(rref).orElseGet(() -> manifest(layout.realization(rref)));
  }

  /** The same of a folder that is one, or will be. */
  static Hash manifest(Path realization) {
    return StoreJson.read(
        realization.resolve(StoreLayout.REALIZATION),
        document -> new Hash(StoreJson.text(document, "manifest")));
  }
}
