package dev.stagewright.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.gc.LocalRoots;
import dev.stagewright.internal.gc.SharedSize;
import dev.stagewright.internal.gc.StillReferencedException;
import dev.stagewright.internal.store.BrokenRootException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.StoreLock;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.GarbageCollector.Plan.Going;
import dev.stagewright.tools.GarbageCollector.Plan.Staying;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store of four: {@code base <- middle <- top}, and {@code lone}. */
@Timeout(60)
class GarbageCollectorTest {
  private static final Instant NOW = Instant.parse("2030-01-31T00:00:00Z");
  private static final Work BASE = Work.writing("base", "x".repeat(1000));
  private static final Work MIDDLE = Work.stage("middle").on(BASE).done();
  private static final Work TOP = Work.stage("top").on(MIDDLE).done();
  private static final Work LONE = Work.writing("lone", "x");

  private final DiskStore store;
  private final GarbageCollector collector;
  private final Roots roots;
  private final RRef base;
  private final RRef middle;
  private final RRef top;
  private final RRef lone;

  GarbageCollectorTest(@TempDir Path folder) {
    this.store = DiskStore.open(folder);
    this.collector = LocalCollector.of(store, () -> NOW, () -> {});
    this.roots = LocalRoots.of(store);
    Store builder = Store.open(folder);
    this.base = builder.realize(BASE).rref();
    this.middle = builder.realize(MIDDLE).rref();
    this.top = builder.realize(TOP).rref();
    this.lone = builder.realize(LONE).rref();
    for (RRef rref : List.of(base, middle, top, lone)) {
      store.markUsed(rref, NOW.minus(Duration.ofDays(100)));
    }
  }

  private GarbageCollector.Result collect(GarbageCollector.Policy policy) {
    return collector.run(collector.plan(policy));
  }

  private List<RRef> left() {
    return store.derivations().stream()
        .flatMap(dref -> store.names(dref).stream())
        .toList();
  }

  private long bytes() {
    Path index = store.root().resolve("index"); // grows with what is noted of what goes
    return new SharedSize().take(store.root())
        - (Files.exists(index) ? new SharedSize().take(index) : 0);
  }

  private void used(RRef rref, int daysAgo) {
    store.markUsed(rref, NOW.minus(Duration.ofDays(daysAgo)));
  }

  @Test
  void aPlanTellsEverythingAndDeletesNothing() {
    Roots.Root root = new Roots.Root.Named("keep", new Roots.Root.Target.All(middle.dref()));
    roots.add("keep", root.target());

    GarbageCollector.Plan plan = collector.plan(GarbageCollector.Policy.everything());

    assertThat(plan.going()).extracting(Going::rref).containsExactlyInAnyOrder(top, lone);
    assertThat(plan.staying())
        .containsExactlyInAnyOrder(
            new Staying(middle, new GarbageCollector.Plan.Reason.Reached(root)),
            new Staying(base, new GarbageCollector.Plan.Reason.Reached(root)));
    assertThat(plan.bytes())
        .isEqualTo(plan.going().stream().mapToLong(Going::bytes).sum())
        .isPositive();
    assertThat(left()).hasSize(4);
  }

  @Test
  void whatGoesIsGoneAndCountedExactly() throws IOException {
    long before = bytes();
    GarbageCollector.Result result = collect(GarbageCollector.Policy.everything());

    assertThat(result.realizations()).containsExactlyInAnyOrder(base, middle, top, lone);
    assertThat(result.realizations().indexOf(top))
        .isLessThan(result.realizations().indexOf(middle));
    assertThat(result.realizations().indexOf(middle))
        .isLessThan(result.realizations().indexOf(base));
    assertThat(result.bytes()).isEqualTo(before - bytes());
    assertThat(store.root().resolve("derivations")).isEmptyDirectory();
    assertThat(store.root().resolve("tmp")).isEmptyDirectory();
    assertThat(store.root().resolve("used")).isEmptyDirectory();
    assertThat(Store.open(store.root()).realize(TOP).rref()).isEqualTo(top);
  }

  @Test
  void aUseCountsForEverythingBelow() {
    used(middle, 3);

    assertThat(collector
            .plan(GarbageCollector.Policy.everything().unusedFor(Duration.ofDays(2)))
            .going())
        .hasSize(4);
    GarbageCollector.Plan plan =
        collector.plan(GarbageCollector.Policy.everything().unusedFor(Duration.ofDays(7)));
    assertThat(plan.going()).extracting(Going::rref).containsExactlyInAnyOrder(top, lone);
    assertThat(plan.staying())
        .extracting(Staying::reason)
        .containsOnly(new GarbageCollector.Plan.Reason.Used(NOW.minus(Duration.ofDays(3))));
    collector.run(plan);
    assertThat(left()).containsExactlyInAnyOrder(base, middle);
  }

  @Test
  void whatWasNeverUsedIsAsOldAsItsFolder() throws IOException {
    Scratch.delete(store.root().resolve("used"));
    GarbageCollector.Policy week =
        GarbageCollector.Policy.everything().unusedFor(Duration.ofDays(7));
    assertThat(store.lastUsed(base)).isAfter(Instant.parse("2020-01-01T00:00:00Z"));

    for (RRef rref : left()) {
      Files.setLastModifiedTime(
          store.folder(rref), FileTime.from(NOW.minus(Duration.ofDays(rref.equals(top) ? 1 : 9))));
    }
    assertThat(collector.plan(week).going()).extracting(Going::rref).containsExactly(lone);
  }

  @Test
  void downToASizeTheLongestUnusedGoFirst() {
    used(lone, 50);
    used(middle, 10);
    long all = collector.plan(GarbageCollector.Policy.everything()).bytes();

    assertThat(collector.plan(GarbageCollector.Policy.everything().downTo(all)).going())
        .isEmpty();
    GarbageCollector.Plan one =
        collector.plan(GarbageCollector.Policy.everything().downTo(all - 1));
    assertThat(one.going()).extracting(Going::rref).containsExactly(top);
    assertThat(one.staying())
        .extracting(Staying::reason)
        .containsOnly(new GarbageCollector.Plan.Reason.Fits());
    assertThat(collector.plan(GarbageCollector.Policy.everything().downTo(0)).going())
        .extracting(Going::rref)
        .containsExactly(top, lone, middle, base);
    assertThat(collector
            .plan(GarbageCollector.Policy.everything()
                .unusedFor(Duration.ofDays(60))
                .downTo(0))
            .going())
        .extracting(Going::rref)
        .containsExactly(top);
    roots.add("keep", new Roots.Root.Target.One(lone));
    assertThat(collector.plan(GarbageCollector.Policy.everything().downTo(0)).going())
        .extracting(Going::rref)
        .containsExactly(top, middle, base);
  }

  @Test
  void whatIsNeededSinceThePlanStays() {
    GarbageCollector.Plan plan =
        collector.plan(GarbageCollector.Policy.everything().unusedFor(Duration.ofDays(7)));
    assertThat(plan.going()).hasSize(4);
    roots.add("keep", new Roots.Root.Target.One(base));
    used(lone, 1);
    Work late = Work.stage("late").on(MIDDLE).done();
    RRef unplanned = Store.open(store.root()).realize(late).rref();
    store.markUsed(unplanned, NOW.minus(Duration.ofDays(100)));

    assertThat(collector.run(plan).realizations()).containsExactly(top);
    assertThat(Verifier.of(store).verify()).isEmpty();
    assertThat(left()).containsExactlyInAnyOrder(base, middle, lone, unplanned);
  }

  @Test
  void leftoversAndOldEvidenceGo() throws IOException {
    Path tmp = store.root().resolve("tmp/killed/files");
    Path incoming = store.folder(base.dref()).resolve(".incoming");
    Path old = store.root().resolve("failed/old");
    Path young = store.root().resolve("failed/young");
    for (Path leftover : List.of(tmp, incoming, old, young)) {
      Files.writeString(Files.createDirectories(leftover).resolve("half"), "12345");
    }
    Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(9))));
    Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofDays(1))));
    roots.add("keep", new Roots.Root.Target.One(top));
    roots.add("keep-too", new Roots.Root.Target.One(lone));

    GarbageCollector.Plan plan =
        collector.plan(GarbageCollector.Policy.everything().unusedFor(Duration.ofDays(7)));
    assertThat(plan.evidence()).containsExactly(old);
    assertThat(plan.bytes()).isEqualTo(5);
    assertThat(collector.run(plan))
        .isEqualTo(new GarbageCollector.Result(List.of(), 15, List.of()));
    assertThat(store.root().resolve("tmp")).isEmptyDirectory();
    assertThat(incoming).doesNotExist();
    assertThat(old).doesNotExist();
    assertThat(young.resolve("half")).exists();
    assertThat(store.root().resolve("locks")).isNotEmptyDirectory();
    assertThat(collect(GarbageCollector.Policy.everything()).bytes()).isEqualTo(5);
  }

  @Test
  void nothingIsDeletedUnderARunningVisit() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    GarbageCollector patient = LocalCollector.of(store, () -> NOW, waiting::countDown);
    GarbageCollector.Plan plan = patient.plan(GarbageCollector.Policy.everything());
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<GarbageCollector.Result> run;
      StoreLock lock = store.enter(() -> {});
      try {
        run = thread.submit(() -> patient.run(plan));
        waiting.await();
        assertThat(left()).hasSize(4);
        assertThat(run).isNotDone();
      } finally {
        lock.close();
      }
      assertThat(run.get().realizations()).hasSize(4);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void removingAsksWhatNeedsIt() {
    roots.add("keep", new Roots.Root.Target.One(lone));
    long before = bytes();

    assertThatThrownBy(() -> collector.remove(lone))
        .isInstanceOfSatisfying(
            StillReferencedException.class, e -> assertThat(e.roots()).isEqualTo(roots.list()));
    assertThatThrownBy(() -> collector.remove(base))
        .isInstanceOfSatisfying(
            StillReferencedException.class,
            e -> assertThat(e.dependants()).containsExactly(top, middle))
        .hasMessageContaining(top.toString());
    assertThatThrownBy(() -> collector.remove(new RRef(Hash.of("x"), base.dref())))
        .isInstanceOf(StoreException.class);
    assertThat(left()).hasSize(4);
    assertThat(collector.remove(top))
        .isEqualTo(new GarbageCollector.Result(List.of(top), before - bytes(), List.of()));
    assertThat(store.folder(top.dref())).doesNotExist();
    roots.add("middle", new Roots.Root.Target.All(middle.dref()));
    assertThatThrownBy(() -> collector.removeWithDependants(base))
        .isInstanceOf(StillReferencedException.class)
        .hasMessageContaining("the root middle");
    roots.remove("middle");
    assertThat(collector.removeWithDependants(base).realizations()).containsExactly(middle, base);
    assertThat(left()).containsExactly(lone);
  }

  @Test
  void aDerivationStaysWithItsOtherRealizations() {
    RRef[] second = new RRef[1];
    Work other =
        Work.stage("two").doing(site -> Work.write(site, "out", "" + second[0])).done();
    RRef first = Store.open(store.root()).realize(other).rref();
    second[0] = first;
    second[0] = Store.open(store.root()).rebuild(other).rref();

    collector.remove(first);

    assertThat(store.names(other.dref())).containsExactly(second[0]);
    assertThat(Verifier.of(store).verify()).isEmpty();
  }

  @Test
  void whatWasDeletedByHandIsAMiss() throws IOException {
    roots.add("keep", new Roots.Root.Target.One(top));
    Scratch.delete(store.folder(middle));

    assertThat(collect(GarbageCollector.Policy.everything()).realizations())
        .containsExactlyInAnyOrder(lone, base);
    assertThat(left()).containsExactly(top);
    assertThat(Store.open(store.root()).realize(TOP).rref()).isEqualTo(top);
    assertThat(left()).containsExactlyInAnyOrder(base, middle, top);
    Scratch.delete(store.folder(top));
    assertThatThrownBy(() -> collect(GarbageCollector.Policy.everything()))
        .isInstanceOf(BrokenRootException.class)
        .hasMessageContaining("the root keep keeps nothing");
    assertThat(left()).containsExactlyInAnyOrder(base, middle);
  }

  @Test
  void damageIsDeletedUnlessARootReachesIt() throws IOException {
    Path context = store.folder(middle).resolve("context.json");
    assertThat(context.toFile().setWritable(true)).isTrue();
    Files.writeString(context, "{");

    roots.add("keep", new Roots.Root.Target.One(top));
    assertThatThrownBy(() -> collect(GarbageCollector.Policy.everything()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(context.toString());
    assertThat(left()).hasSize(4);
    roots.remove("keep");
    assertThat(collect(GarbageCollector.Policy.everything()).realizations()).hasSize(4);
  }
}
