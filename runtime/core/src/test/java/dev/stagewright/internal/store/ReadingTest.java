package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.config.CodeIdentity;
import dev.stagewright.internal.fingerprint.CodeFingerprint;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a store is read back as it was written, and damage is told with its place. */
class ReadingTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Instant[] now = {START};
  private final Path root;
  private final Store store;
  private final DiskStore folder;

  ReadingTest(@TempDir Path root) {
    this.root = root;
    store = Store.open(root).withClock(() -> now[0] = now[0].plusSeconds(1));
    folder = DiskStore.open(root);
  }

  @Test
  void listsDerivationsAndWhatWasBuiltOfThemFromAnything() throws IOException {
    String[] text = {"1"};
    Work base =
        Work.stage("base").doing(site -> Work.write(site, "out", text[0])).done();
    Work work = Work.stage("work").on(base).done();
    Work.Result first = store.realize(work);
    text[0] = "2";
    store.rebuild(base);
    Work.Result second = store.realize(work);
    Files.createDirectory(root.resolve("derivations/notes"));
    Files.createDirectory(folder.folder(work.dref()).resolve(".incoming"));

    assertThat(folder.derivations())
        .containsExactlyInAnyOrder(base.dref(), work.dref())
        .isSorted();
    assertThat(folder.realizations(work.dref()))
        .containsExactly(first.realized(), second.realized());
    assertThat(folder.names(work.dref()))
        .containsExactlyInAnyOrder(first.rref(), second.rref())
        .isSorted();
    assertThat(folder.realizations(work.dref()).get(0).context().of(base.dref()))
        .hasSize(1);
    assertThat(folder.find(first.rref())).contains(first.realized());
    assertThat(folder.folder(first.rref())).isEqualTo(first.folder().getParent());
  }

  @Test
  void anEmptyStoreHasNothing() {
    RRef unknown = new RRef(Hash.of("x"), Work.stage("work").done().dref());

    assertThat(folder.derivations()).isEmpty();
    assertThat(folder.realizations(unknown.dref())).isEmpty();
    assertThat(folder.find(unknown)).isEmpty();
    assertThat(folder.builds(unknown)).isEmpty();
    assertThat(folder.lastBuilt(unknown)).isEmpty();
    assertThat(folder.code(unknown.dref())).isEmpty();
    assertThatThrownBy(() -> folder.document(unknown.dref())).isInstanceOf(StoreException.class);
  }

  @Test
  void readsBackWhatWasWritten() {
    Work work = Work.stage("work")
        .with("epochs", Codecs.INT, 3)
        .doing(site -> {
          Work.write(site, "a/b", "text");
          site.log("hello");
        })
        .done();
    RRef rref = store.realize(work).rref();
    now[0] = START.plusSeconds(3_600);
    store.rebuild(work);

    assertThat(folder.document(work.dref()).at("/config/epochs").asInt()).isEqualTo(3);
    assertThat(folder.manifest(rref).entries()).extracting(ManifestEntry::path).contains("a/b");
    List<RecordedBuild> builds = folder.builds(rref);
    assertThat(builds)
        .hasSize(2)
        .isSortedAccordingTo((a, b) -> a.record().stop().compareTo(b.record().stop()));
    BuildRecord last = builds.get(1).record();
    assertThat(folder.lastBuilt(rref)).contains(last.stop());
    assertThat(last.duration())
        .isEqualTo(Duration.between(last.start(), last.stop()))
        .isPositive();
    assertThat(last.machine()).isEqualTo(HostInfo.here());
    assertThat(BuildRecord.read(last.json())).isEqualTo(last);
    assertThat(builds.get(0).log())
        .hasValueSatisfying(log -> assertThat(log).content().contains("hello"));
  }

  @Test
  void readsTheTableOfCode() throws IOException {
    Work work = Work.writing("work", "x");
    store.realize(work);
    CodeFingerprint code = new CodeFingerprint(
        new TreeMap<>(Map.of("Work.build()", Hash.of("body"))), new TreeSet<>());
    Files.writeString(
        folder.folder(work.dref()).resolve("code.json"),
        CodeIdentity.Fingerprint.of(code).table());

    assertThat(folder.code(work.dref()))
        .hasValueSatisfying(
            table -> assertThat(table.at("/methods/Work.build()").asText())
                .isEqualTo(Hash.of("body").hex()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[]", "{\"config\":{}}"})
  void damageIsToldWithItsPlace(String text) throws IOException {
    Work work = Work.writing("work", "x");
    RRef rref = store.realize(work).rref();

    damaged(
        folder.folder(work.dref()).resolve("derivation.json"),
        text,
        () -> folder.document(work.dref()));
    damaged(folder.folder(work.dref()).resolve("code.json"), text, () -> folder.code(work.dref()));
    damaged(folder.folder(rref).resolve("manifest"), text, () -> folder.manifest(rref));
  }

  private static void damaged(Path file, String text, ThrowingCallable read) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    assertThatThrownBy(read)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("; 'stagewright verify' sets it aside");
  }

  @Test
  void aDocumentOfAnotherHashOrStageIsDamaged() throws IOException {
    Work work = Work.stage("work").with("n", Codecs.INT, 1).done();
    Work other = Work.stage("other").done();
    store.realize(work);
    String document = work.configuration().document();

    damaged(
        folder.folder(work.dref()).resolve("derivation.json"),
        document.replace("1}", "2}"),
        () -> folder.document(work.dref()));
    store.realize(other);
    var renamed = new DRef(other.dref().hash(), work.dref().name());
    Files.createDirectory(folder.folder(renamed));
    damaged(
        folder.folder(renamed).resolve("derivation.json"),
        other.configuration().document(),
        () -> folder.document(renamed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"stage\":\"a\",\"start\":\"noon\"}"})
  void damagedRecordsArePassedOver(String text) throws IOException {
    Work work = Work.writing("work", "x");
    RRef rref = store.realize(work).rref();
    store.rebuild(work);
    Path builds = folder.folder(rref).resolve("builds");
    Path first;
    try (var files = Files.list(builds)) {
      first = files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .findFirst()
          .get();
    }
    FilePermissions.makeWritable(first);
    Files.writeString(first, text);

    assertThat(folder.builds(rref)).hasSize(1);
    FilePermissions.makeWritable(builds);
    FileTrees.delete(builds);
    assertThat(folder.builds(rref)).isEmpty();
  }
}
