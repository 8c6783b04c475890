package dev.stagewright.internal.gc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.BrokenRootException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Promise: whatever bit is flipped, and whatever is lost, nothing goes that a root reached before.
 */
class RootRotTest {
  private static final Work BASE = Work.writing("base", "x");
  private static final Work MIDDLE = Work.stage("middle").on(BASE).done();
  private static final Work TOP = Work.stage("top").on(MIDDLE).done();
  private static final Work LINKED = Work.stage("linked").on(BASE).done();
  private static final Work LOOSE = Work.writing("loose", "y");

  private final Scratch scratch = new Scratch();
  private final Path root = scratch.folder().resolve("store");
  private final Path link = scratch.folder().resolve("link");
  private final Store store = Store.open(root);
  private final List<RRef> kept;

  RootRotTest() {
    kept = Stream.of(BASE, MIDDLE, TOP, LINKED)
        .map(work -> store.realize(work).rref())
        .toList();
    store.roots().add("best", new Roots.Root.Target.One(kept.get(2)));
    store.roots().add("nightly", new Roots.Root.Target.All(MIDDLE.dref()));
    store.roots().link(link, new Roots.Root.Target.One(kept.get(3)));
    store.realize(LOOSE);
  }

  @AfterProperty
  void delete() {
    scratch.close();
  }

  private List<Path> files(String... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      if (Files.exists(root.resolve(folder))) {
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
          all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !file.endsWith("out") && !file.toString().contains("loose"))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    return files;
  }

  /** Tells whether it went on, or was stopped by an error of its own. */
  private boolean collects() {
    try {
      DiskStore folder = DiskStore.open(root);
      GarbageCollector collector = LocalCollector.of(folder, InstantSource.system(), () -> {});
      collector.run(collector.plan(GarbageCollector.Policy.everything()));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private void assertKept(String what) {
    DiskStore folder = DiskStore.open(root);
    for (RRef rref : kept) {
      assertThat(folder.folder(rref).resolve("files"))
          .as("%s after %s", rref, what)
          .isDirectory();
    }
  }

  @Property(tries = 6)
  void oneFlippedBit(@ForAll Random random) throws IOException {
    for (Path file : files("roots", "derivations", "index", "used", "durability", "verified")) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        long bit = random.nextLong(bytes.length * 8L);
        byte[] flipped = bytes.clone();
        flipped[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
        FilePermissions.makeWritable(file);
        Files.write(file, flipped);
        boolean collected = collects();
        assertKept("bit %s of %s".formatted(bit, file));
        if (file.startsWith(root.resolve("roots"))) {
          assertThat(collected).as("bit %s of %s", bit, file).isFalse();
        }
        if (Files.exists(file)) {
          Files.write(file, bytes);
        }
        store.realize(LOOSE);
      }
    }
    assertThat(collects()).isTrue();
  }

  @Property(tries = 1)
  void aChangedTextStops() throws IOException {
    Path best = root.toRealPath().resolve("roots/names/best");
    String text = Files.readString(best);
    Files.writeString(best, "x" + text);
    assertStops(best, "its first line has not the checksum in its second", "root rm");
    Files.writeString(best, text);
    assertThat(collects()).isTrue();
  }

  private void assertStops(Path file, String problem, String remedy) {
    DiskStore folder = DiskStore.open(root);
    GarbageCollector collector = LocalCollector.of(folder, InstantSource.system(), () -> {});
    assertThatThrownBy(() -> collector.plan(GarbageCollector.Policy.everything()))
        .isInstanceOfSatisfying(
            BrokenRootException.class, e -> assertThat(e.file()).isEqualTo(file))
        .hasMessageContaining("Nothing was deleted")
        .hasMessageContaining(file.toString())
        .hasMessageContaining(problem)
        .hasMessageNotContaining("java.io.IOException")
        .hasMessageContaining(remedy);
    assertThatThrownBy(() -> collector.remove(store.realize(LOOSE).rref()))
        .isInstanceOf(BrokenRootException.class);
  }

  @Property(tries = 1)
  void whatKeepsNothingStops() throws IOException {
    Path best = root.toRealPath().resolve("roots/names/best");
    String text = Files.readString(best);
    Files.move(best, best.resolveSibling("be?t"));
    assertStops(best.resolveSibling("be?t"), "no root can have that name", "root rm");
    Files.move(best.resolveSibling("be?t"), best.resolveSibling(".best"));
    assertStops(best.resolveSibling(".best"), "no root can have that name", "root rm");
    Files.delete(best.resolveSibling(".best"));
    Files.createSymbolicLink(best, Path.of("nowhere"));
    assertStops(best, "NoSuchFile", "root rm");
    Files.delete(best);
    Files.writeString(best, text.lines().findFirst().orElseThrow() + "\n");
    assertThat(collects()).as("without a checksum, as older ones").isTrue();
    assertKept("an old root");

    Path moved = root.resolve("moved");
    assertKept("all that kept nothing");
    Files.move(LocalStore.of(store).disk().folder(kept.get(2)), moved);
    assertStops(best, "what it keeps is not there", "once it is realized");
    assertThat(store.realize(TOP).rref()).isEqualTo(kept.get(2));
    assertThat(collects()).isTrue();
    Scratch.delete(moved);

    Files.delete(link);
    Files.createSymbolicLink(link, root.resolve("nowhere"));
    Path noted = root.toRealPath().resolve("roots/links");
    Path note;
    try (Stream<Path> notes = Files.list(noted)) {
      note = notes.findFirst().orElseThrow();
    }
    assertStops(note, "leads to nothing", "root unlink");
    assertKept("a link that leads to nothing");
    assertThat(store.roots().unlink(link)).isTrue();
    assertThat(link).doesNotExist();
    assertThat(noted).isEmptyDirectory();
    store.roots().link(link, new Roots.Root.Target.One(kept.get(3)));

    Path names = root.resolve("roots/names");
    Files.move(names, scratch.folder().resolve("names"));
    Files.createSymbolicLink(names, Path.of("nowhere"));
    assertThat(collects()).as("a disk that is not there keeps all").isFalse();
    assertKept("a disk that is not there");
    Files.delete(names);
    Files.move(scratch.folder().resolve("names"), names);
    assertThat(collects()).isTrue();
    assertKept("all is well again");
    assertThat(Verifier.of(DiskStore.open(root)).verify()).isEmpty();
  }

  /** A damaged note of a link is taken away by its name. */
  @Property(tries = 1)
  void brokenRootsAreTakenAway() throws IOException {
    try (Stream<Path> notes = Files.list(root.resolve("roots/links"))) {
      Files.writeString(notes.findFirst().orElseThrow(), "{");
    }
    Files.writeString(root.resolve("roots/names/best"), "x");
    assertThat(collects()).isFalse();
    assertThat(store.roots().unlink(link)).isTrue();
    assertThat(store.roots().remove("best")).isTrue();
    assertThat(((LocalRoots) store.roots()).verify()).isEmpty();
    assertThat(collects()).isTrue();
  }
}
