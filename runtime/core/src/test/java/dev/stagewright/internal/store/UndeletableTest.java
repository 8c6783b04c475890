package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.OrdinaryUser;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.fs.Depth;
import dev.stagewright.internal.fs.DirectoryListing;
import dev.stagewright.internal.inspect.StoreUsage;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be deleted, or lies deeper than any path, stops neither builds nor collections. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UndeletableTest {
  private static final int DEEP = 4_000;
  private static final Work ONE = Work.writing("one", "1");
  private static final Work TOP = Work.stage("top").on(ONE).done();
  private static final Work LONE = Work.writing("lone", "2");
  private static final Work FAILING = Work.stage("failing")
      .doing(site -> {
        Work.write(site, "half", "12345");
        throw new IllegalStateException("failed");
      })
      .done();

  private static Path killed(Path root, Work work) throws IOException {
    StoreLayout layout = DiskStore.open(root).layout();
    Context none = Context.of(List.of());
    Files.createDirectories(layout.locks());
    Path lock = layout.lock(work.dref(), none);
    if (!Files.exists(lock)) {
      Files.createFile(lock);
    }
    return Files.createDirectories(layout.workspace(work.dref(), none, 0).resolve("files"));
  }

  /** Does what it is told to in a store, as an ordinary user. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      Path root = Path.of(arguments[0]);
      try (Store store = Store.open(root)) {
        switch (arguments[1]) {
          case "build" -> {
            store.realize(TOP);
            store.realize(LONE);
            System.out.println(store.tryRealize(FAILING) instanceof RealizeResult.Failed);
            killed(root, Work.writing("killed", "3"));
          }
          case "gc" -> collect(store);
          case "rm" -> {
            GarbageCollector.Result freed =
                store.collector().remove(store.realize(TOP).rref());
            System.out.println(freed.realizations().size() + " " + freed.left());
          }
          case "discard" -> discard(store, Path.of(arguments[2]));
          default ->
            System.out.println(store.realize(Work.writing("killed", "3")).text("out"));
        }
      }
    }

    /** A build that is done with a folder in which another user left something. */
    private static void discard(Store store, Path gift) {
      Work work = Work.stage("work")
          .doing(site -> {
            Path done = Files.createDirectories(site.folder().resolve("scratch/own"));
            Files.writeString(done.resolve("file"), "1");
            Files.move(gift, done.resolveSibling("gift"));
            site.discard(done.resolveSibling(""));
            site.discard(site.folder().resolve("scratch"));
            Work.write(site, "out", "well");
          })
          .done();
      Work.Result result = store.realize(work);
      System.out.println(result.text("out"));
      System.out.println(Work.read(
          LocalStore.of(store).disk().builds(result.rref()).get(0).log().orElseThrow()));
    }

    private static void collect(Store store) {
      GarbageCollector collector = store.collector();
      GarbageCollector.Result freed =
          collector.run(collector.plan(GarbageCollector.Policy.everything()));
      System.out.println(freed.realizations().size());
      freed.left().forEach(left -> System.out.println(left.place() + ": " + left.problem()));
    }
  }

  private static List<String> run(Path root, String... what) throws Exception {
    Path home = Files.createTempDirectory(root.resolveSibling(""), "home");
    String[] arguments =
        Stream.concat(Stream.of(root.toString()), Stream.of(what)).toArray(String[]::new);
    return OrdinaryUser.run(home, "022", Main.class, arguments);
  }

  private static Path foreign(Path around) throws IOException {
    Path foreign = Files.createDirectory(around.resolve("foreign"));
    Files.writeString(foreign.resolve("file"), "root's");
    return foreign;
  }

  @Test
  void whatBelongsToAnotherIsToldEachTimeAndAllElseGoes(@TempDir Path folder) throws Exception {
    OrdinaryUser.assumePossible();
    Assumptions.assumeTrue(OrdinaryUser.isRoot(), "only root can give files to others");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path root = folder.resolve("store");
    assertThat(run(root, "build")).containsExactly("true");
    Path evidence = DiskStore.open(root).evidence().get(0);
    Path failed = foreign(evidence.resolve("files"));
    foreign(killed(root, Work.writing("killed", "3")));

    assertThat(run(root, "realize")).as("the dead build blocks nothing").containsExactly("3");
    for (int realizations : List.of(4, 0)) {
      List<String> said = run(root, "gc");
      assertThat(said.get(0)).isEqualTo(String.valueOf(realizations));
      assertThat(said.subList(1, said.size()))
          .hasSize(2)
          .allMatch(line -> line.contains("permission denied"))
          .anyMatch(line -> line.startsWith(failed.toString()))
          .anyMatch(line -> line.startsWith(root.resolve("tmp").toString()));
    }
    assertThat(failed.resolve("file")).exists();
    assertThat(evidence.resolve("files/half")).doesNotExist();
    assertThat(root.resolve("derivations")).isEmptyDirectory();
    assertThat(run(root, "realize")).containsExactly("3");
    assertThat(Verifier.of(DiskStore.open(root)).verify()).isEmpty();
  }

  private static long leftovers(DiskStore store) throws IOException {
    try (ExclusiveAccess access = store.clear(() -> {})) {
      return access.deleteLeftovers();
    }
  }

  /** As a container does it that a command ran. */
  @Test
  void whatABuildCannotDiscardIsToldAndLeftToCollections(@TempDir Path folder) throws Exception {
    OrdinaryUser.assumePossible();
    Assumptions.assumeTrue(OrdinaryUser.isRoot(), "only root can give files to others");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path gift = Files.createDirectory(folder.resolve("gift")); // which anybody may move
    Files.setPosixFilePermissions(gift, PosixFilePermissions.fromString("rwxrwxrwx"));
    foreign(gift);
    Path root = folder.resolve("store");

    List<String> said = run(root, "discard", gift.toString());

    assertThat(said.get(0)).isEqualTo("well");
    String tmp = root.resolve("tmp/left-").toString();
    assertThat(said)
        .filteredOn(line -> line.contains("WARNING"))
        .singleElement()
        .asString()
        .contains("Cannot delete " + tmp, "gift/foreign")
        .contains("permission denied", "next garbage collection");
    DiskStore store = DiskStore.open(root);
    assertThat(DirectoryListing.in(
            store.folder(store.names(store.derivations().get(0)).get(0)).resolve("files")))
        .containsExactly("out");
    assertThat(Verifier.of(store).verify()).isEmpty();
    assertThat(run(root, "gc")).hasSize(2).last().asString().startsWith(tmp);
    assertThat(leftovers(store)).as("as root").isPositive();
    assertThat(root.resolve("tmp")).isEmptyDirectory();
  }

  /** A realization of another user's, as in a shared store. */
  @Test
  void whatStaysKeepsWhatItWasBuiltFrom(@TempDir Path folder) throws Exception {
    OrdinaryUser.assumePossible();
    Assumptions.assumeTrue(OrdinaryUser.isRoot(), "only root can give files to others");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path root = folder.resolve("store");
    run(root, "build");
    DiskStore store = DiskStore.open(root);
    Path top = store.folder(store.names(TOP.dref()).get(0));
    Files.setAttribute(top, "unix:uid", 0);

    assertThat(run(root, "rm"))
        .singleElement()
        .asString()
        .startsWith("0 ")
        .contains(top.toString());
    List<String> said = run(root, "gc");
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).as("all but the one and its input").isEqualTo("1");
    assertThat(said.get(1)).startsWith(top.toString());
    assertThat(store.names(ONE.dref())).hasSize(1);
    assertThat(Verifier.of(store).verify()).isEmpty();
  }

  @Test
  void foldersDeeperThanAnyPathAreInNobodysWay(@TempDir Path folder) throws Exception {
    Work work = Work.writing("killed", "3");
    Depth.make(killed(folder, work), DEEP);
    Store store = Store.open(folder);
    assertThat(store.realize(work).text("out")).isEqualTo("3");

    Work deep = Work.stage("deep")
        .doing(site -> Depth.make(site.folder().resolve("confdir3"), DEEP))
        .done();
    BuildFailedException failure =
        catchThrowableOfType(BuildFailedException.class, () -> store.realize(deep));
    assertThat(failure)
        .hasMessageContaining("too deep in each other: confdir3/a/a/")
        .hasMessageContaining("no result may have one of more than 3000");
    assertThat(failure.getMessage()).hasSizeLessThan(2_000);
    assertThat(failure.folder().resolve("files/confdir3/a/a/a")).isDirectory();
    Depth.make(folder.resolve("tmp/other"), DEEP);
    Path file = Files.write(folder.resolve("file"), new byte[1_000_000]);
    Depth.over(folder.resolve("tmp/another"), DEEP, file);
    assertThat(StoreUsage.of(LocalStore.of(store).disk()).underWay())
        .isBetween(1_000_000L, 1_100_000L);

    GarbageCollector collector = store.collector();
    GarbageCollector.Result freed =
        collector.run(collector.plan(GarbageCollector.Policy.everything()));
    assertThat(freed.left()).isEmpty();
    try (Stream<Path> all = Files.walk(folder.resolve("tmp"))) {
      assertThat(all).hasSize(1);
    }
    assertThat(folder.resolve("failed")).isEmptyDirectory();
  }

  /** The store's own names are longer than those of a folder to build in. */
  @Test
  void whatCouldNotBeReachedInTheStoreIsNotPublished(@TempDir Path folder) throws Exception {
    Path root = folder;
    while (root.toString().length() < 1_300) {
      root = root.resolve("n".repeat(200));
    }
    Store store = Store.open(Files.createDirectories(root));
    int room = 4_095 - store.folder().toString().length() - 220;
    List<String> path = Collections.nCopies(room / 201, "n".repeat(200));
    Work deep = Work.stage("t".repeat(100))
        .doing(site -> Work.write(site, String.join("/", path), "x"))
        .done();
    BuildFailedException failure =
        catchThrowableOfType(BuildFailedException.class, () -> store.realize(deep));
    assertThat(failure).hasMessageContaining("would be too long for this system");
    assertThat(failure.folder()).isDirectory();
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }
}
