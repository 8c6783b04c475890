package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.index.IndexedRealization;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an index tells, compared with what lies on the disk.
 *
 * @param store the store, as somebody opened it
 */
record Memories(DiskStore store) {

  /** As of now: those who are there see what others told as soon as they come again. */
  @SuppressWarnings("try") // the visit is what takes in the news
  void check() {
    try (StoreLock lock = store.enter(() -> {
      throw new AssertionError("Somebody deletes");
    })) {
      for (DRef dref : store.derivations()) {
        contexts(dref).forEach(context -> check(dref, context));
      }
    }
  }

  private Stream<Context> contexts(DRef dref) {
    return Stream.concat(
            Stream.of(Context.of(Set.of())),
            new RealizationDirectory(store.layout(), dref)
                .byTime().stream().map(DiskRealization::context))
        .distinct();
  }

  /** Nothing, or everything in order: but for what somebody deleted by hand. */
  private void check(DRef dref, Context context) {
    List<RRef> told = store.remembered(dref, context).stream()
        .map(DiskRealization::rref)
        .filter(rref -> Files.exists(store.folder(rref)))
        .toList();
    if (!told.isEmpty()) {
      assertThat(told).as("told of %s", dref).isEqualTo(lying(dref, context));
    }
  }

  private List<RRef> lying(DRef dref, Context context) {
    return new RealizationDirectory(store.layout(), dref)
        .with(context).stream().map(IndexedRealization::rref).toList();
  }

  /** Every realization. */
  List<RRef> all() {
    Set<RRef> all = new TreeSet<>();
    store.derivations().forEach(dref -> all.addAll(store.names(dref)));
    return List.copyOf(all);
  }
}
