package dev.stagewright.internal.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever comes and goes, what stays is as it was built, and what is free is counted once. */
class SharingLawsTest {
  private static final int KEPT = 0;
  private static final int LAST = 3;

  private enum Event {
    REALIZE,
    REALIZE_AGAIN,
    REBUILD,
    REMOVE,
    DELETE_BY_HAND,
    COLLECT,
    FORGET_CONTENTS
  }

  /** Each of its files is one of two, which others have, too. */
  private static Work work(int stage) {
    return Work.stage("stage-" + stage)
        .doing(site -> {
          Work.write(site, "out", "x".repeat(1000 + stage % 2));
          Work.write(site, "deep/out", "x".repeat(1000 + stage / 2));
        })
        .done();
  }

  @Property(tries = 60)
  void everyRealizationIsWellAndEveryContentIsOfOne(
      @ForAll @Size(max = 20) List<Event> events,
      @ForAll @Size(20) List<@IntRange(max = LAST) Integer> stages)
      throws IOException {
    try (Scratch scratch = new Scratch();
        Store store = Store.open(scratch.folder())) {
      store.realize(work(KEPT));
      store.roots().add("kept", new Roots.Root.Target.All(work(KEPT).dref()));
      for (int i = 0; i < events.size(); i++) {
        happen(store, events.get(i), stages.get(i));
        assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
      }
      collect(store);
      for (Path content : files(contents(store))) {
        assertThat(content.getFileName())
            .hasToString(Hash.of(Files.readString(content)).hex());
        assertThat((Integer) Files.getAttribute(content, "unix:nlink")).isGreaterThan(1);
      }
    }
  }

  private interface Deletion {
    GarbageCollector.Result run();
  }

  private static void happen(Store store, Event event, int stage) throws IOException {
    Work work = work(stage);
    List<RRef> rrefs = LocalStore.of(store).disk().names(work.dref());
    switch (event) {
      case REALIZE, REALIZE_AGAIN -> store.realize(work);
      case REBUILD -> store.rebuild(work);
      case REMOVE -> {
        if (stage != KEPT && !rrefs.isEmpty()) {
          free(store, () -> store.collector().remove(rrefs.get(0)));
        }
      }
      case DELETE_BY_HAND -> {
        if (stage != KEPT && !rrefs.isEmpty()) { // a root that keeps nothing stops the collector
          Scratch.delete(LocalStore.of(store).disk().folder(rrefs.get(0)));
        }
      }
      case COLLECT -> collect(store);
      case FORGET_CONTENTS -> {
        if (Files.exists(contents(store))) {
          Scratch.delete(contents(store));
        }
      }
    }
  }

  private static void collect(Store store) throws IOException {
    GarbageCollector.Plan plan = store.collector().plan(GarbageCollector.Policy.everything());
    free(store, () -> {
      GarbageCollector.Result result = store.collector().run(plan);
      assertThat(result.bytes()).isGreaterThanOrEqualTo(plan.bytes());
      return result;
    });
  }

  private static void free(Store store, Deletion deletion) throws IOException {
    long before = room(store);
    assertThat(deletion.run().bytes()).isEqualTo(before - room(store));
  }

  /** What all files take, but for the index, which notes what goes. */
  private static long room(Store store) throws IOException {
    Map<Object, Long> sizes = new HashMap<>();
    for (Path file : files(store.folder())) {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      sizes.put(attributes.fileKey(), attributes.size());
    }
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(place -> Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.endsWith("index"))
          .toList();
    }
  }

  private static Path contents(Store store) {
    return store.folder().resolve("contents");
  }
}
