package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.internal.archive.Forge;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A realization holds what it shows: nothing in it can be changed from elsewhere. */
class LinksTest {
  @TempDir
  Path folder;

  private Work linking(String name, String target) {
    return Work.stage("linking")
        .doing(site -> {
          Work.write(site, "deep/in/file", "x");
          Files.createSymbolicLink(site.folder().resolve(name), Path.of(target));
        })
        .done();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/etc/passwd", "..", "../../derivation.json", "deep/../../x", "deep/../y"})
  void aBuildThatLinksOutFails(String target) {
    try (Store store = Store.open(folder)) {
      assertThatThrownBy(() -> store.realize(linking("link", target)))
          .isInstanceOf(BuildFailedException.class)
          .hasStackTraceContaining("outside the realization");
      assertThat(LocalStore.of(store).disk().evidence()).as("nothing is lost").hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"deep/in/file", "./deep", "nowhere", "link"})
  void linksInsideAreKeptWhereverTheyLead(String target) throws IOException {
    try (Store store = Store.open(folder)) {
      Path files = store.realize(linking("link", target)).folder();
      assertThat(Files.readSymbolicLink(files.resolve("link"))).isEqualTo(Path.of(target));
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    }
  }

  @Test
  void linksMayClimbAsFarAsTheFiles() throws IOException {
    try (Store store = Store.open(folder)) {
      Path files = store.realize(linking("deep/in/link", "../../deep/in/file")).folder();
      assertThat(files.resolve("deep/in/link")).hasContent("x");
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    }
  }

  /** All its hashes are right, so that nothing but the link itself can be to blame. */
  @Test
  void aLinkOutThatSomebodyPutIntoTheStoreIsFound() throws IOException {
    byte[] forged = Forge.realization(
            "# {\"path\":\"l\",\"target\":\"/etc\",\"type\":\"link\"}\n", Map.of())
        .bytes();
    DiskStore store = DiskStore.open(folder);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(forged))) {
      in.getNextEntry(); // the index is no part of a store
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.resolveSibling(""));
        Files.copy(in, file);
      }
    }
    Path realization = store.folder(store.names(store.derivations().get(0)).get(0));
    Path files = Files.createDirectory(realization.resolve("files"));
    Files.createSymbolicLink(files.resolve("l"), Path.of("/etc"));

    List<Finding> found = Verifier.of(store).verify();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString()).contains("links to /etc, outside the realization");
    assertThatThrownBy(() -> LocalArchive.of(store, () -> {})
            .pack(store.names(store.derivations().get(0)), folder.resolve("a.zip")))
        .isInstanceOf(CorruptionException.class)
        .hasMessageContaining("outside the realization");
  }

  @Test
  void hardLinksBecomeFilesOfTheirOwn() throws IOException {
    Path cache = Files.writeString(folder.resolve("cache"), "built");
    Work work = Work.stage("hard")
        .doing(site -> {
          Files.createLink(site.folder().resolve("a"), cache);
          Files.createLink(site.folder().resolve("b"), site.folder().resolve("a"));
        })
        .done();
    try (Store store = Store.open(folder.resolve("store"))) {
      Path files = store.realize(work).folder();
      assertThat(Files.getPosixFilePermissions(cache).toString()).contains("OWNER_WRITE");
      Files.writeString(cache, "changed");
      assertThat(files.resolve("a")).hasContent("built");
      assertThat(files.resolve("b")).hasContent("built");
      assertThat(Files.isSameFile(files.resolve("a"), cache)).isFalse();
      assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
    }
  }
}
