package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.fs.LinkCount;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.scan.ManifestWriter;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Equal files take room once, and yet nothing that befalls one of them reaches what comes later.
 */
class BlobPoolTest {
  private static final String TEXT = "equal".repeat(1000);

  @TempDir
  private Path folder;

  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
  }

  private static Work writing(String stage, String... files) {
    return Work.stage(stage)
        .doing(site -> {
          for (String file : files) {
            Work.write(site, file, TEXT);
          }
        })
        .done();
  }

  private Path file(Work work, String name) {
    return store.realize(work).folder().resolve(name);
  }

  private static int names(Path file) throws IOException {
    return LinkCount.of(file);
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> all = Files.list(LocalStore.of(store).disk().layout().contents())) {
      return all.toList();
    }
  }

  private GarbageCollector.Result collect() {
    GarbageCollector collector = store.collector();
    return collector.run(collector.plan(GarbageCollector.Policy.everything()));
  }

  private void assertWell() throws IOException {
    new Laws(LocalStore.of(store).disk()).check();
  }

  @Test
  void equalFilesAreOne() throws IOException {
    Path one = file(writing("one", "a", "deep/in/b"), "a");
    Path other = file(writing("other", "c"), "c");

    assertThat(Files.isSameFile(one, other)).isTrue();
    assertThat(Files.isSameFile(one, one.resolveSibling("deep/in/b"))).isTrue();
    assertThat(names(one)).isEqualTo(4);
    assertThat(contents())
        .extracting(content -> String.valueOf(content.getFileName()))
        .containsExactly(Hash.of(TEXT).hex());
    assertWell();
  }

  /** They are not kept in memory, but read again. */
  @Test
  void manyFilesAreShared() throws IOException {
    String[] many = IntStream.range(0, 1500).mapToObj(i -> "f" + i).toArray(String[]::new);
    Path one = file(writing("one", many), "f0");

    assertThat(names(one)).isEqualTo(1501);
    assertThat(contents()).hasSize(1);
    assertWell();
  }

  @Test
  void whatDiffersStaysApartAndWhatIsEmptyIsLeftAlone() throws IOException {
    Work work = Work.stage("work")
        .doing(site -> {
          Work.write(site, "a", "x");
          Work.write(site, "b", "y");
          Work.write(site, "empty", "");
        })
        .done();
    assertThat(names(file(work, "a"))).isEqualTo(2);
    assertThat(names(file(work, "b"))).isEqualTo(2);
    assertThat(names(file(work, "empty"))).isEqualTo(1);
  }

  @Test
  void whatMayBeRunIsAnotherFile() throws IOException {
    Work running = Work.stage("running")
        .doing(site -> {
          Work.write(site, "run", TEXT);
          FilePermissions.makeWritable(site.folder().resolve("run"));
        })
        .done();
    Path run = file(running, "run");
    Path read = file(writing("reading", "read"), "read");

    assertThat(Files.isSameFile(run, read)).isFalse();
    assertThat(contents()).hasSize(2);
    assertWell();
  }

  @Test
  void whatComesFromElsewhereIsShared() throws IOException {
    Path here = file(writing("here", "a"), "a");
    try (Store other = Store.open(folder.resolve("other"))) {
      RRef rref = other.realize(writing("there", "b")).rref();
      other.archive().pack(List.of(rref), folder.resolve("archive.zip"));
    }
    LocalArchive.of(LocalStore.of(store).disk(), () -> {}).unpack(folder.resolve("archive.zip"));

    assertThat(Files.isSameFile(here, file(writing("there", "b"), "b"))).isTrue();
    assertWell();
  }

  /** The one that is there may be changed, cut, writable, or a link elsewhere. */
  @Test
  void damageDoesNotSpread() throws IOException {
    List<Damage> damages = List.of(
        file -> allow("r--r--r--", Files.writeString(file, TEXT.replaceFirst("q", "k"))),
        file -> allow("r--r--r--", Files.writeString(file, "equal")),
        file -> allow("rw-r--r--", file),
        file -> {
          Path same = Files.writeString(folder.resolve("outside"), TEXT);
          Files.delete(file);
          Files.createSymbolicLink(file, same);
        });
    Work last = writing("first", "out");
    Path before = file(last, "out");
    for (int i = 0; i < damages.size(); i++) {
      Path content = contents().get(0);
      FilePermissions.makeWritable(content);
      damages.get(i).to(content);

      Path next = file(writing("stage-" + i, "out"), "out");

      assertThat(next).hasContent(TEXT).isRegularFile();
      assertThat(Files.isSymbolicLink(next)).isFalse();
      assertThat(Files.isSameFile(next, before)).isFalse();
      assertThat(Files.isSameFile(next, contents().get(0))).as("damage %s", i).isTrue();
      assertThat(Verifier.of(LocalStore.of(store).disk())
              .verify(store.realize(writing("stage-" + i)).rref()))
          .isEmpty();
      before = next;
    }
  }

  private static void allow(String permissions, Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @FunctionalInterface
  private interface Damage {
    void to(Path file) throws IOException;
  }

  /** Who changes one by hand changes all that are one with it: each of them is told, and mended. */
  @Test
  void whatIsDamagedTogetherIsToldAndMendedOneByOne() throws IOException {
    Path one = file(writing("one", "a"), "a");
    Path other = file(writing("other", "b"), "b");
    FilePermissions.makeWritable(one);
    Files.writeString(one, "changed");

    List<Finding> findings = Verifier.of(LocalStore.of(store).disk()).verify();
    assertThat(findings).extracting(Finding::place).containsExactlyInAnyOrder(one, other);
    assertThat(Quarantine.of(LocalStore.of(store).disk(), InstantSource.system(), () -> {})
            .isolate(findings)
            .realizations())
        .hasSize(2);
    assertThat(file(writing("one", "a"), "a")).hasContent(TEXT);
    assertThat(Files.isSameFile(file(writing("other", "b"), "b"), one)).isTrue();
    assertWell();

    collect();
    assertThat(LocalStore.of(store).disk().evidence()).isEmpty();
    assertThat(contents()).isEmpty();
  }

  /** As after a build that was given links to what is there. */
  @Test
  void whatIsOneAlreadyStaysSo() throws IOException {
    Path realization = Files.createDirectory(folder.resolve("realization"));
    Path files = Files.createDirectory(realization.resolve(StoreLayout.FILES));
    Path file = Files.writeString(files.resolve("a"), TEXT);
    FileTrees.seal(files);
    List<ManifestEntry> few = ManifestWriter.of(files)
        .write(realization.resolve(StoreLayout.MANIFEST))
        .few();
    BlobPool pool = new BlobPool(folder.resolve("contents"), places -> {});
    pool.share(realization, few);
    pool.share(realization, few);

    assertThat(names(file)).isEqualTo(2);
    assertThat(realization).isDirectoryNotContaining("glob:**link");
  }

  @Test
  void nothingDependsOnThem() throws IOException {
    Path first = file(writing("first", "a"), "a");
    FileTrees.delete(LocalStore.of(store).disk().layout().contents());
    assertWell();
    Path second = file(writing("second", "a"), "a");
    Path third = file(writing("third", "a"), "a");

    assertThat(Files.isSameFile(first, second)).isFalse();
    assertThat(Files.isSameFile(second, third)).isTrue();
    collect();
    assertThat(contents()).isEmpty();
  }

  /** As where a file has too many names already, or the folder is elsewhere. */
  @Test
  void whatCannotBeLinkedIsPublishedAsItIs() throws IOException {
    Files.writeString(LocalStore.of(store).disk().layout().contents(), "no folder");

    assertThat(names(file(writing("one", "a"), "a"))).isEqualTo(1);
    assertThat(names(file(writing("two", "a"), "a"))).isEqualTo(1);
    assertThat(collect().realizations()).hasSize(2);
  }

  /** What killed processes and people left behind belongs to nobody. */
  @Test
  void orphansGo() throws IOException {
    Path orphan = file(writing("lost", "a"), "a");
    StoreLayout layout = LocalStore.of(store).disk().layout();
    RRef lost = store.realize(writing("lost", "a")).rref();
    FileTrees.delete(layout.realization(lost));
    assertThat(orphan).doesNotExist();
    assertThat(contents()).hasSize(1);

    assertThat(collect().bytes()).isGreaterThanOrEqualTo(TEXT.length());
    assertThat(contents()).isEmpty();
  }

  @Test
  void bytesAreFreeWhenTheLastNameGoes() {
    RRef one = store.realize(writing("one", "a")).rref();
    RRef other = store.realize(writing("other", "b")).rref();

    assertThat(store.collector().remove(one).bytes()).isPositive().isLessThan(TEXT.length());
    assertThat(store.collector().remove(other).bytes()).isGreaterThan(TEXT.length());
  }
}
