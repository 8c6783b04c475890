package dev.stagewright.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Durability;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Promise: what verify finds it mends, so that the next one is content, whatever was flipped or
 * deleted; and whatever the index says, the answer is the disk's.
 */
class MendedTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  /** A store with two realizations of one stage, one of them built twice, and one on top. */
  private static final class World implements AutoCloseable {
    final Scratch scratch = new Scratch();
    final Path root = scratch.folder();
    final AtomicInteger entropy = new AtomicInteger();
    final AtomicInteger ticks = new AtomicInteger();
    final Work base = Work.of(StageType.of("base", Work.Idle.class))
        .doing(site -> {
          site.log("a word");
          Work.write(site, "out", "text " + entropy.get());
        })
        .done();
    final Work top = Work.of(StageType.of("top", Work.Idle.class))
        .on(base)
        .doing(site -> Work.write(site, "out", "x"))
        .done();

    World() {
      Store store = open();
      store.realize(top);
      entropy.set(1);
      store.rebuild(base);
      entropy.set(0);
      store.rebuild(base);
      store.realize(top);
    }

    Store open() {
      return Store.open(root).withClock(() -> NOW.plusSeconds(ticks.incrementAndGet()));
    }

    List<Path> files() throws IOException {
      try (Stream<Path> all = Files.walk(root.resolve("derivations"))) {
        return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .sorted()
            .toList();
      }
    }

    /** Adds what lies beside that which was built: a choice, notes, and evidence. */
    void surround() throws IOException {
      Store store = Store.open(root, Durability.UNFLUSHED);
      Work failing = Work.stage("failing")
          .doing(site -> {
            throw new IllegalStateException("as it should");
          })
          .done();
      assertThatThrownBy(() -> store.realize(failing)).isInstanceOf(BuildFailedException.class);
      RRef kept = store.realize(top).rref();
      store.roots().add("best", new Roots.Root.Target.One(kept));
      Files.writeString(root.resolve("verified"), kept + "\n");
      Files.writeString(
          root.resolve("locks/base-0123456789abcdef-0123456789abcdef.holder"),
          "{\"host\":\"elsewhere\",\"pid\":4711,\"thread\":\"main\",\"building\":\"%s\"}"
              .formatted(base.dref()));
    }

    Path around(String end) throws IOException {
      try (Stream<Path> all = Files.walk(root)) {
        return all.filter(file -> file.getFileName().toString().endsWith(end))
            .findFirst()
            .orElseThrow();
      }
    }

    /** One of the files of a name, of the stage that is called so. */
    Path file(String stage, String end) throws IOException {
      return files().stream()
          .filter(file -> file.toString().contains("-" + stage + "/"))
          .filter(file -> file.toString().endsWith(end))
          .reduce((one, other) -> other)
          .orElseThrow();
    }

    List<Finding> verify() {
      DiskStore store = DiskStore.open(root);
      List<Finding> findings = Verifier.of(store).verify();
      Quarantine.of(store, InstantSource.system(), () -> {}).isolate(findings);
      return findings;
    }

    void flip(Path file, long bit) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      bytes[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
      FilePermissions.makeWritable(file);
      Files.write(file, bytes);
    }

    /** What is chosen where nothing needs to be built. */
    String answer(Work work) {
      Store store = open();
      return store.isRealized(work)
          ? store.plan(work).withoutBuilding().realize().rref().toString()
          : "to be built";
    }

    /** Asked with the index first, then without. */
    void assertSameWithoutIndex(String what) throws IOException {
      for (Work work : List.of(base, top)) {
        String with = answer(work);
        Path index = root.resolve("index");
        Path kept = root.resolve("kept");
        if (Files.exists(index)) {
          Files.move(index, kept);
        }
        assertThat(answer(work))
            .as("%s without the index, %s", work.dref(), what)
            .isEqualTo(with);
        Files.deleteIfExists(index);
        if (Files.exists(kept)) {
          Files.move(kept, index);
        }
      }
    }

    @Override
    public void close() {
      scratch.close();
    }
  }

  @Property(tries = 40)
  void oneFlipOrDeletion(@ForAll Random random) throws IOException {
    try (World world = new World()) {
      List<Path> files = world.files();
      Path file = files.get(random.nextInt(files.size()));
      String what = file.toString();
      if (random.nextInt(3) == 0 || Files.size(file) == 0) {
        FilePermissions.makeWritable(file.resolveSibling(""));
        Files.delete(file);
        what += " deleted";
      } else {
        long bit = random.nextLong(Files.size(file) * 8);
        world.flip(file, bit);
        what += " bit " + bit;
      }
      world.assertSameWithoutIndex(what);
      List<Finding> first = world.verify();
      assertThat(world.verify()).as("after %s, and %s", what, first).isEmpty();
      world.assertSameWithoutIndex("mended after " + what);
      RRef mended = world.open().realize(world.top).rref();
      assertThat(world.open().realize(world.top).rref()).as(what).isEqualTo(mended);
      assertThat(world.verify()).as("built after %s", what).isEmpty();
    }
  }

  /** Whatever is flipped beside what was built, all goes on, and nothing else is built or lost. */
  @Property(tries = 5)
  void oneFlipInEachFileAround(@ForAll Random random) throws IOException {
    for (String name : List.of("durability", "verified", "index", ".holder", "failure.json")) {
      try (World world = new World()) {
        world.surround();
        RRef top = world.open().realize(world.top).rref();
        Path file = world.around(name);
        byte[] bytes = Files.readAllBytes(file);
        boolean isCut = random.nextInt(4) == 0;
        long bit = random.nextLong(bytes.length * 8L);
        if (isCut) {
          Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        } else {
          world.flip(file, bit);
        }
        String what = isCut ? file + " cut" : file + " bit " + bit;

        DiskStore store = DiskStore.open(world.root);
        store.failures();
        store.builders();
        store.deleter();
        assertThat(world.open().realize(world.top).rref()).as(what).isEqualTo(top);
        world.assertSameWithoutIndex(what);
        List<Finding> found = Verifier.of(store).resume();
        assertThat(found)
            .as(what)
            .allSatisfy(finding -> assertThat(finding.place()).isEqualTo(file));
        Quarantine.of(store, InstantSource.system(), () -> {}).isolate(found);
        assertThat(world.verify()).as("after %s, and %s", what, found).isEmpty();
        GarbageCollector collector = LocalCollector.of(store, InstantSource.system(), () -> {});
        collector.run(collector.plan(GarbageCollector.Policy.everything()));
        assertThat(world.answer(world.top)).as(what).isEqualTo(top.toString());
      }
    }
  }

  private static void assertOnly(World world, Path damaged) throws IOException {
    List<Finding> found = world.verify();
    assertThat(found).extracting(Finding::place).containsExactly(damaged);
    assertThat(damaged).doesNotExist();
    assertThat(world.verify()).isEmpty();
    world.assertSameWithoutIndex(damaged.toString());
  }

  @Property(tries = 1)
  void aLogGoesAlone() throws IOException {
    try (World world = new World()) {
      String before = world.answer(world.base);
      Path log = world.file("base", ".log");
      world.flip(log, 3);
      assertOnly(world, log);
      assertThat(world.file("base", ".json")).exists();
      assertThat(world.answer(world.base)).isEqualTo(before);
    }
  }

  @Property(tries = 1)
  void aListOfChecksumsGoesAlone() throws IOException {
    for (String part : List.of(".json", ".log", "Z", "2026")) {
      try (World world = new World()) {
        Path sums = world.file("base", ".sha256");
        world.flip(sums, 8L * Files.readString(sums).indexOf(part));
        assertOnly(world, sums);
      }
    }
    try (World world = new World()) {
      Path sums = world.file("base", ".sha256");
      FilePermissions.makeWritable(sums);
      String text = Files.readString(sums);
      Files.writeString(sums, (text.charAt(0) == 'a' ? "b" : "a") + text.substring(1));
      assertOnly(world, sums);
    }
  }

  @Property(tries = 1)
  void aRecordThatSomebodyDeletedIsNotMissed() throws IOException {
    for (String end : List.of(".json", ".log", ".sha256")) {
      try (World world = new World()) {
        Files.delete(world.file("base", end));
        world.assertSameWithoutIndex(end + " deleted");
        assertThat(world.verify()).isEmpty();
        world.assertSameWithoutIndex(end + " deleted, and verified");
      }
    }
  }

  @Property(tries = 1)
  void aTableOfCodeIsWrittenAgain() throws IOException {
    try (World world = new World()) {
      Path code = world.file("top", "code.json");
      String text = Files.readString(code);
      world.flip(code, 300);
      RRef top = world.open().realize(world.top).rref();
      assertOnly(world, code);
      assertThat(world.open().realize(world.top).rref()).isEqualTo(top);
      assertThat(code).hasContent(text);
      assertThat(world.verify()).isEmpty();
      Path archive = world.root.resolve("archive");
      world.open().archive().pack(List.of(top), archive);
      assertThat(archive).exists();
    }
  }

  /** The last digit of a hash: as long as before, and readable. */
  @Property(tries = 1)
  void aDamagedDocumentOfWhatIsHandedOutIsBuiltAgain() throws IOException {
    for (String name : List.of("context.json", "realization.json", "manifest")) {
      for (boolean withIndex : new boolean[] {true, false}) {
        try (World world = new World()) {
          RRef top = world.open().realize(world.top).rref();
          Path file = world.file("top", name);
          FilePermissions.makeWritable(file);
          String text = Files.readString(file);
          int digit = text.lastIndexOf("0") >= 0 ? text.lastIndexOf("0") : text.lastIndexOf("1");
          Files.writeString(file, text.substring(0, digit) + "7" + text.substring(digit + 1));
          if (!withIndex) {
            Files.delete(world.root.resolve("index"));
          }
          assertThat(world.open().realize(world.top).rref()).isEqualTo(top);
          if (name.equals("manifest")) {
            continue; // nothing is handed out that depends on it
          }
          assertThat(file).hasContent(text);
          assertThat(world.verify()).isEmpty();
        }
      }
    }
  }
}
