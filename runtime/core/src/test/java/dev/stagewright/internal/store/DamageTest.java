package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 9 for what lies in a store: damage is told with its place, never taken for a result. */
class DamageTest {
  private final AtomicInteger builds = new AtomicInteger();
  private final Store store;
  private final Work work =
      Work.stage("work").doing(site -> site.save("n", Codecs.INT, 1)).done();

  DamageTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[]", "null", "{\"a\":1,\"a\":2}", "{} {}", "\ufeff{}"})
  void aDamagedContextIsToldAndBuiltAgain(String text) throws IOException {
    damage(store.realize(work).folder().resolveSibling("context.json"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":{\"dref:../../x\":[]}}",
        "{\"kind\":\"dev.stagewright/context/1\",\"dependencies\":{\"\\ud800\":[]}}"
      })
  void aHostileContextIsToldAndBuiltAgain(String text) throws IOException {
    damage(store.realize(work).folder().resolveSibling("context.json"), text);
  }

  /** Nobody knows then what lies beside it; a build of it, or what is equal, mends it. */
  @ParameterizedTest
  @ValueSource(strings = {"work", "reader"})
  void aDamagedDerivationIsNotHandedOutAndWrittenAgain(String asked) throws IOException {
    Work reader = Work.stage("reader").on(work).done();
    RRef before = store.realize(reader).rref();
    Work.Result input = store.realize(work);
    Work damaged = asked.equals("work") ? work : reader;
    Path document = LocalStore.of(store).disk().folder(damaged.dref()).resolve("derivation.json");
    String text = Files.readString(document);
    FilePermissions.makeWritable(document);
    Files.writeString(document, text.replace("derivation/1", "derivation/0"));
    assertThat(store.isRealized(damaged)).isFalse();
    assertThat(store.plan(damaged).withoutBuilding().tryRealize())
        .isInstanceOf(RealizeResult.Failed.class);

    assertThat(store.realize(work)).isEqualTo(input);
    assertThat(store.realize(reader).rref()).isEqualTo(before);
    assertThat(document).hasContent(text);
    assertThat(store.isRealized(damaged)).isTrue();
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }

  /** A build that reads what is damaged reads it after it was built again. */
  @Test
  void aBuildDoesNotReadWhatADamagedDerivationMade() throws IOException {
    Work counted = Work.stage("counted").doing(site -> builds.incrementAndGet()).done();
    Path document =
        store.realize(counted).folder().resolve("../../derivation.json").normalize();
    String text = Files.readString(document);
    FilePermissions.makeWritable(document);
    Files.writeString(document, "{");

    store.realize(Work.stage("reader").on(counted).done());
    assertThat(document).hasContent(text);
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }

  private void damage(Path file, String text) throws IOException {
    Work.Result before = store.realize(work);
    FilePermissions.makeWritable(file);
    Files.writeString(file, text);
    assertThatThrownBy(() -> LocalStore.of(store).disk().get(before.rref()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("sets aside what is damaged, and it is built again");

    assertThat(store.realize(work)).isEqualTo(before);
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    assertThat(LocalStore.of(store).disk().evidence()).hasSize(1);
  }

  /** What an ordinary read can see: it is never handed out, and built again. */
  @ParameterizedTest
  @ValueSource(strings = {"files/folder/out", "files/folder", "files", "context.json", ""})
  void whatIsMissingIsBuiltAgain(String place) throws IOException {
    Work promising = Work.stage("promising")
        .promising("folder/out")
        .doing(site -> Work.write(site, "folder/out", "x"))
        .done();
    Work reader = Work.stage("reader").on(promising).done();
    RRef before = store.realize(reader).rref();
    Path realization = store.realize(promising).folder().resolveSibling("");
    Path lost = place.isEmpty() ? realization : realization.resolve(place);
    FilePermissions.makeWritable(realization);
    FilePermissions.makeWritable(lost.resolveSibling(""));
    FileTrees.delete(lost);
    assertThat(store.isRealized(promising)).isFalse();

    assertThat(store.realize(reader).rref()).isEqualTo(before);
    assertThat(store.realize(promising).text("folder/out")).isEqualTo("x");
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }

  /** Another build beside it does not bring it back. */
  @Test
  void whatLostAPromiseIsNoChoiceAfterABuildEither() throws IOException {
    Work best = Work.stage("best")
        .promising("out")
        .matching(Matchers.best("n", Codecs.INT, true))
        .doing(site -> {
          Work.write(site, "out", "x");
          site.save("n", Codecs.INT, builds.incrementAndGet());
        })
        .done();
    Path lost = store.realize(best).folder().resolve("out");
    FilePermissions.makeWritable(lost.resolveSibling(""));
    Files.delete(lost);

    assertThat(store.realize(best).realized().value("n", Codecs.INT)).isEqualTo(2);
  }

  @Test
  void whatPromisesNothingMissesItsFolder() throws IOException {
    Work.Result before = store.realize(Work.stage("silent").done());
    FilePermissions.makeWritable(before.folder().resolveSibling(""));
    FileTrees.delete(before.folder());

    assertThat(store.realize(Work.stage("silent").done())).isEqualTo(before);
    assertThat(before.folder()).isDirectory();
  }

  @Test
  void damagedValuesAreTold() throws IOException {
    Work.Result result = store.realize(work);
    Path values = result.folder().resolve("stagewright.json");
    FilePermissions.makeWritable(values);

    Files.writeString(values, "{\"n\":\"x\"}");
    assertThatThrownBy(() -> result.realized().value("n", Codecs.INT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(values.toString());
    Files.writeString(values, "[");
    assertThatThrownBy(() -> result.realized().value("n", Codecs.INT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(values.toString());
    Files.writeString(values, "{}");
    assertThatThrownBy(() -> result.realized().value("n", Codecs.INT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no value \"n\"");
  }

  @Test
  void whatHasAnotherNameIsNoRealization() throws IOException {
    Work.Result result = store.realize(work);
    Path derivation = result.folder().resolveSibling("").normalize().resolveSibling("");
    for (String name : new String[] {".DS_Store", "notes.txt", "ABC", "a".repeat(63)}) {
      Files.createDirectory(derivation.resolve(name));
    }

    assertThat(store.realize(work)).isEqualTo(result);
  }

  @Test
  void deletesWhatIsSealedAndFollowsNoLinks(@TempDir Path folder) throws IOException {
    Path tree = Files.createDirectories(folder.resolve("tree/a/b"));
    Files.writeString(tree.resolve("file"), "x");
    Files.createSymbolicLink(tree.resolve("dangling"), Path.of("nowhere"));
    Files.createSymbolicLink(tree.resolve("out"), folder);
    Files.writeString(folder.resolve("kept"), "x");
    FileTrees.seal(folder.resolve("tree"));

    FileTrees.delete(folder.resolve("tree"));

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("kept"));
    }
    FileTrees.delete(folder.resolve("tree"));
  }

  @Test
  void aRebuildMendsWhatWasLost(@TempDir Path folder) throws Exception {
    Store store = Store.open(folder);
    Work work = Work.writing("work", "y");
    Work.Result first = store.realize(work);
    FilePermissions.makeWritable(first.folder());
    Files.delete(first.folder().resolve("out"));
    assertThatThrownBy(() -> first.realized().file(new RelativePath("out")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("If it was deleted from " + first.folder() + ", a rebuild mends it");

    Work.Result again = store.rebuild(work);

    assertThat(again.rref()).isEqualTo(first.rref());
    assertThat(again.realized().file(new RelativePath("out"))).hasContent("y");
    assertThat(folder.resolve("failed")).isDirectoryContaining("glob:**work-damaged-*");
  }

  @Test
  void recordsThatWereDeletedAreNotMissed(@TempDir Path folder) throws Exception {
    Store store = Store.open(folder);
    Work work = Work.writing("work", "y");
    Work.Result first = store.realize(work);
    Path realization = first.folder().resolveSibling("");
    FilePermissions.makeWritable(realization);
    FileTrees.delete(realization.resolve("builds"));

    assertThat(store.realize(work)).isEqualTo(first);
    assertThat(store.rebuild(work)).isEqualTo(first);
    assertThat(realization.resolve("builds")).isNotEmptyDirectory();
  }
}
