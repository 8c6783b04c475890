package dev.stagewright.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.gc.LocalCollector;
import dev.stagewright.internal.gc.LocalRoots;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootsTest {
  private final Path folder;
  private final DiskStore store;
  private final Roots roots;
  private final RRef rref;
  private final Roots.Root.Target.One one;
  private final Roots.Root.Target.All all;

  RootsTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    this.store = DiskStore.open(folder.resolve("store"));
    this.roots = LocalRoots.of(store);
    this.rref = Store.open(store.root()).realize(Work.writing("work", "x")).rref();
    this.one = new Roots.Root.Target.One(rref);
    this.all = new Roots.Root.Target.All(rref.dref());
  }

  private void collect() {
    GarbageCollector collector = LocalCollector.of(store, InstantSource.system(), () -> {});
    collector.run(collector.plan(GarbageCollector.Policy.everything()));
  }

  private boolean kept() {
    collect();
    return store.find(rref).isPresent();
  }

  @Test
  void namesKeepUntilTheyAreTakenAway() {
    roots.add("best", all);
    roots.add("best", one);
    roots.add("all-of-it", all);

    assertThat(roots.list())
        .containsExactly(new Roots.Root.Named("all-of-it", all), new Roots.Root.Named("best", one));
    assertThat(kept()).isTrue();
    assertThat(roots.remove("best")).isTrue();
    assertThat(roots.remove("best")).isFalse();
    assertThat(kept()).isTrue();
    assertThat(roots.remove("all-of-it")).isTrue();
    assertThat(kept()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../x", "a/b", ".hidden", "a\n", "a b", "ä", "-x"})
  void otherNamesAreRefused(String name) {
    assertThatThrownBy(() -> roots.add(name, one)).isInstanceOf(InvalidRefException.class);
    assertThatThrownBy(() -> roots.remove(name)).isInstanceOf(InvalidRefException.class);
    assertThat(roots.list()).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeKept() {
    Roots.Root.Target unknown = new Roots.Root.Target.One(new RRef(Hash.of("x"), rref.dref()));

    assertThatThrownBy(() -> roots.add("best", unknown))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(unknown.toString());
    assertThatThrownBy(() -> roots.link(folder.resolve("link"), unknown))
        .isInstanceOf(StoreException.class);
    assertThat(folder.resolve("link")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "rref:x", "dref:../../x-y"})
  void aDamagedRootIsToldAndNothingIsDeleted(String text) throws IOException {
    roots.add("best", one);
    Path file = store.root().resolve("roots/names/best");
    Files.writeString(file, text);

    assertThatThrownBy(this::collect)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString());
    assertThat(store.find(rref)).isPresent();
    roots.remove("best");
    assertThat(kept()).isFalse();
  }

  @Test
  void linksKeepAsLongAsTheyAreThere() throws IOException {
    Path link = folder.resolve("link");
    roots.link(link, one);

    assertThat(link.resolve("out")).hasContent("x");
    assertThat(roots.list()).containsExactly(new Roots.Root.Linked(link, one));
    assertThat(kept()).isTrue();
    Files.delete(link);
    assertThat(roots.list()).isEmpty();
    assertThat(kept()).isFalse();
    assertThat(store.root().resolve("roots/links")).isEmptyDirectory();
  }

  @Test
  void linksThatLeadElsewhereKeepNothing() throws IOException {
    Path link = folder.resolve("link");
    roots.link(link, all);
    assertThat(link.resolve("derivation.json")).exists();
    Files.delete(link);
    Files.createSymbolicLink(link, folder);
    assertThat(kept()).isFalse();
    assertThat(link).exists();
  }

  @Test
  void aLinkToTheStoreMakesRoomAndNothingElseDoes() throws IOException {
    Path link = folder.resolve("link");
    roots.link(link, all);
    roots.link(folder.resolve("store/../link"), one);
    assertThat(roots.list()).containsExactly(new Roots.Root.Linked(link, one));

    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path foreign = Files.createSymbolicLink(folder.resolve("foreign"), folder);
    for (Path taken : new Path[] {file, foreign, Files.createDirectory(folder.resolve("d"))}) {
      assertThatThrownBy(() -> roots.link(taken, one))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(taken.toString());
    }
    assertThat(file).hasContent("mine");
    assertThat(roots.list()).hasSize(1);
  }

  @Test
  void unlinkingDeletesOnlyWhatKeeps() throws IOException {
    Path link = folder.resolve("link");
    roots.link(link, one);
    assertThat(roots.unlink(folder.resolve("other"))).isFalse();
    assertThat(roots.unlink(link)).isTrue();
    assertThat(link).doesNotExist();
    assertThat(roots.unlink(link)).isFalse();
    roots.link(link, one);
    Files.delete(link);
    Files.writeString(link, "mine");
    assertThat(roots.unlink(link)).isFalse();
    assertThat(link).hasContent("mine");
  }

  @Test
  void rootsThatKeepNothingAreFound() throws IOException {
    roots.add("best", one);
    Path link = folder.resolve("link");
    roots.link(link, all);
    assertThat(((LocalRoots) roots).verify()).isEmpty();
    Path names = store.root().resolve("roots/names");
    Path links = store.root().resolve("roots/links");

    Files.move(names.resolve("best"), names.resolve("be?t"));
    assertFound(names.resolve("be?t"), "no root can have that name");
    Files.move(names.resolve("be?t"), names.resolve("best"));
    for (Path file : new Path[] {names.resolve("best"), links.resolve(registered(link))}) {
      String text = Files.readString(file);
      Files.writeString(
          file, text.replace(rref.dref().hash().hex(), Hash.of("x").hex()));
      assertFound(file, "checksum");
      Files.writeString(file, text.replace("ref:", "raf:"));
      assertFound(file, "checksum", "raf:");
      Files.writeString(file, text);
    }
    Path file = links.resolve(registered(link));
    Files.writeString(file, Files.readString(file).replace("/link", "/link2"));
    assertFound(file, "checksum");
  }

  private static String registered(Path link) {
    return Hash.of(link.toString()).hex();
  }

  private void assertFound(Path file, String... oneOf) {
    assertThat(((LocalRoots) roots).verify()).singleElement().satisfies(finding -> {
      assertThat(finding.place()).isEqualTo(file);
      assertThat(finding.problem()).containsAnyOf(oneOf);
    });
  }
}
