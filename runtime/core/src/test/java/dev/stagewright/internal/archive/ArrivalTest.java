package dev.stagewright.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.OrdinaryUser;
import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Promises 4 and 5 for what comes from elsewhere. */
@Timeout(60)
class ArrivalTest {
  private final Path folder;
  private final Path archive;

  ArrivalTest(@TempDir Path folder) {
    this.folder = folder;
    this.archive = folder.resolve("archive.zip");
  }

  private RRef pack() {
    DiskStore source = DiskStore.open(folder.resolve("source"));
    RRef top = Sample.realize(source.root());
    LocalArchive.of(source, () -> {}).pack(List.of(top), archive);
    return top;
  }

  /** Unpacks again and again into stores that it makes. */
  public static final class Unpacker {
    private Unpacker() {}

    public static void main(String[] arguments) {
      for (int i = 0; ; i++) {
        DiskStore store = DiskStore.open(Path.of(arguments[1]).resolve(String.valueOf(i)));
        System.out.println("unpacking");
        LocalArchive.of(store, () -> {}).unpack(Path.of(arguments[0]));
      }
    }
  }

  /** In a place for each: what of theirs is whose is known from the locks. */
  @Test
  void whatAKilledDeliveryLeftIsClearedAwayByTheNext() throws Exception {
    RRef top = pack();
    DiskStore store = DiskStore.open(folder.resolve("store"));
    Path tmp = Files.createDirectory(store.root().resolve("tmp"));
    Files.createDirectories(tmp.resolve("arriving-before/derivations"));
    try (Import other = Import.begin(store, ImportSource.of(store))) {
      assertThat(tmp).isDirectoryNotContaining("glob:**arriving-before");

      LocalArchive.of(store, () -> {}).unpack(archive);

      assertThat(tmp.toFile().list()).as("that of the other, which lives").hasSize(1);
      assertThat(other.publish(() -> {})).isEmpty();
    }
    assertThat(tmp).isEmptyDirectory();
    assertThat(store.root().resolve("locks")).isDirectoryNotContaining("glob:**arriving-*");
    assertThat(store.find(top)).isPresent();
  }

  @Test
  void aCrashLeavesWhatIsComplete() throws Exception {
    pack();
    Path stores = folder.resolve("stores");
    for (int round = 0; round < 5; round++) {
      Path stored = stores.resolve("round-" + round);
      try (ChildJvm child = ChildJvm.start(Unpacker.class, archive.toString(), stored.toString())) {
        for (int seen = 0; seen <= round * 2; seen++) {
          child.await("unpacking");
        }
        child.kill();
      }
      DiskStore last = DiskStore.open(stored.resolve(String.valueOf(round * 2)));
      assertThat(Verifier.of(last).verify()).isEmpty();
      LocalArchive.of(last, () -> {}).unpack(archive);
      assertThat(Verifier.of(last).verify()).isEmpty();
      assertThat(last.derivations()).hasSize(2);
      GarbageCollector collector = LocalCollector.of(last, InstantSource.system(), () -> {});
      collector.run(collector.plan(GarbageCollector.Policy.everything()));
      assertThat(last.root().resolve("tmp")).isEmptyDirectory();
      assertThat(last.root().resolve("derivations")).isEmptyDirectory();
    }
  }

  @Test
  void manyAtOnceAndABuildOfTheSame() throws Exception {
    RRef top = pack();
    DiskStore target = DiskStore.open(folder.resolve("target"));
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      CountDownLatch together = new CountDownLatch(5);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        boolean builds = i == 0;
        all.add(threads.submit(() -> {
          together.countDown();
          together.await();
          return builds
              ? Store.open(target.root()).realize(Sample.top()).rref()
              : LocalArchive.of(target, () -> {}).unpack(archive).get(0);
        }));
      }
      for (Future<?> one : all) {
        assertThat(one.get()).isEqualTo(top);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Verifier.of(target).verify()).isEmpty();
    assertThat(target.names(top.dref())).hasSize(1);
    assertThat(target.root().resolve("tmp")).isEmptyDirectory();
  }

  /** Unpacks, mends, collects. */
  public static final class Ordinary {
    private Ordinary() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      DiskStore source = DiskStore.open(folder.resolve("source"));
      DiskStore target = DiskStore.open(folder.resolve("target"));
      RRef top = Store.open(source.root()).realize(Sample.top()).rref();
      Path archive = folder.resolve("archive.zip");
      LocalArchive.of(source, () -> {}).pack(List.of(top), archive);
      LocalArchive.of(target, () -> {}).unpack(archive);
      Path out = target.folder(top).resolve("files/out");
      System.out.println(out.toFile().setWritable(true));
      Files.writeString(out, "damaged");
      LocalArchive.of(target, () -> {}).unpack(archive);
      System.out.println(Verifier.of(target).verify());
      Path files = target.folder(top).resolve("files");
      System.out.println(Files.isWritable(files) || Files.isWritable(target.folder(top)));
      GarbageCollector collector = LocalCollector.of(target, InstantSource.system(), () -> {});
      System.out.println(collector
          .run(collector.plan(GarbageCollector.Policy.everything()))
          .realizations()
          .size());
      System.out.println(
          LocalArchive.of(source, () -> {}).copy(List.of(top), target).size());
      System.out.println(collector.removeWithDependants(top).realizations().size());
    }
  }

  @Test
  void anOrdinaryUserMayDoAllThis() throws Exception {
    OrdinaryUser.assumePossible();

    assertThat(OrdinaryUser.run(folder, "022", Ordinary.class, folder.toString()))
        .containsExactly("true", "[]", "false", "2", "2", "1");
  }

  @Test
  void aBuildOfTheSameIsWaitedFor() throws Exception {
    RRef top = pack();
    DiskStore target = DiskStore.open(folder.resolve("target"));
    CountDownLatch building = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Work slow = Work.stage("top")
        .on(Sample.base())
        .doing(site -> {
          building.countDown();
          goOn.await();
          Work.write(site, "out", "other");
        })
        .done();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      Future<?> build =
          threads.submit(() -> Store.open(target.root()).realize(slow).rref());
      building.await();
      assertThat(LocalArchive.of(target, goOn::countDown).unpack(archive)).containsExactly(top);
      assertThat(build.get()).isNotEqualTo(top);
    } finally {
      threads.shutdownNow();
    }
    assertThat(target.names(top.dref())).hasSize(2);
    assertThat(Scratch.tree(target.root().resolve("tmp"))).hasSize(1);
  }
}
