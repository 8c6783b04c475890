package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.OrdinaryUser;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.index.IndexedRealization;
import dev.stagewright.internal.index.RealizationIndex;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever lies where the index should, or may not be read or written: nobody is the worse. */
@Timeout(60)
class IndexInTheWayTest {
  private static final AtomicInteger BUILDS = new AtomicInteger();

  @TempDir
  private Path folder;

  /** What may lie there. */
  enum Obstacle {
    NOTHING,
    EMPTY,
    TEXT,
    FOLDER,
    FULL_FOLDER,
    LINK,
    LINK_TO_NOTHING,
    PIPE;

    void put(Path index, Path elsewhere) throws Exception {
      Files.deleteIfExists(index);
      switch (this) {
        case NOTHING -> {}
        case EMPTY -> Files.createFile(index);
        case TEXT -> Files.writeString(index, "stagewright index 2\n");
        case FOLDER -> Files.createDirectory(index);
        case FULL_FOLDER -> Files.createFile(Files.createDirectory(index).resolve("file"));
        case LINK -> Files.createSymbolicLink(index, elsewhere);
        case LINK_TO_NOTHING -> Files.createSymbolicLink(index, index.resolveSibling("nothing"));
        case PIPE -> new ProcessBuilder("mkfifo", index.toString()).start().waitFor();
      }
    }
  }

  private static Work base() {
    return Work.stage("base")
        .doing(site -> Work.write(site, "out", "build " + BUILDS.incrementAndGet()))
        .done();
  }

  private static Work top() {
    return Work.stage("top").on(base()).done();
  }

  @ParameterizedTest
  @EnumSource
  void lifeGoesOn(Obstacle obstacle) throws Exception {
    Path other = folder.resolve("other");
    Path elsewhere = other.resolve("index");
    live(other);
    byte[] before = Files.readAllBytes(elsewhere);
    Path place = folder.resolve("store");
    live(place);
    obstacle.put(place.resolve("index"), elsewhere);

    live(place);

    new Memories(DiskStore.open(place)).check();
    assertThat(Files.readAllBytes(elsewhere)).isEqualTo(before);
  }

  private static void live(Path place) {
    try (Store store = Store.open(place)) {
      store.realize(top());
      Work.Result next = store.rebuild(base());
      assertThat(store.realize(base())).isEqualTo(next);
      store.realize(top());
      store.archive().copy(List.of(next.rref()), store.folder());
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
      var collector = store.collector();
      store.collector().run(collector.plan(GarbageCollector.Policy.everything()));
      Work.Result first = store.realize(base());
      store.rebuild(base());
      assertThat(store.realizeAll(base(), Matchers.all())).hasSize(2).contains(first);
    }
  }

  /** What is told may be forged: what is handed out, or read, is there all the same. */
  @Test
  void whatIsNotThereIsNotHandedOut() throws IOException {
    try (Store store = Store.open(folder)) {
      Work.Result there = store.realize(base());
      forge();

      assertThat(store.realize(base())).isEqualTo(there);
      forge();
      assertThat(store.realize(top()).folder()).isDirectory();
      assertThat(LocalStore.of(store)
              .disk()
              .get(store.realize(top()).rref())
              .context()
              .rrefs())
          .containsExactly(there.rref());
    }
  }

  private void forge() throws IOException {
    Path file = folder.resolve("index");
    Files.deleteIfExists(file);
    RealizationIndex index = new RealizationIndex(file);
    RRef forged = new RRef(Hash.of("forged"), base().dref());
    index.found(
        base().dref(),
        Context.of(List.of()),
        List.of(new IndexedRealization(forged, Instant.MAX)),
        index.now());
    index.save();
    assertThat(file).isNotEmptyFile();
  }

  /** Reads and writes where the index, and then the store, may not be. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      Path place = Path.of(arguments[0]);
      for (String mode : List.of("---------", "r--------", "-w-------")) {
        try (Store store = Store.open(place)) {
          store.realize(top());
          Files.setPosixFilePermissions(
              place.resolve("index"), PosixFilePermissions.fromString(mode));
          Work.Result next = store.rebuild(base());
          System.out.println(mode + store.realize(base()).equals(next));
        }
      }
      Files.deleteIfExists(place.resolve("index"));
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-x------"));
      try (Store store = Store.open(place)) {
        store.realize(base());
        store.realize(base());
      }
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
      System.out.println(Files.exists(place.resolve("index"), LinkOption.NOFOLLOW_LINKS));
    }
  }

  @Test
  void anOrdinaryUserIsNotInTheWayOfHimself() throws Exception {
    OrdinaryUser.assumePossible();
    assertThat(
            OrdinaryUser.run(folder, "022", Main.class, folder.resolve("store").toString()))
        .containsExactly("---------true", "r--------true", "-w-------true", "false");
  }
}
