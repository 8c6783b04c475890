package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Scratch;
import dev.stagewright.internal.gc.LocalRoots;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds of a store at any instant, whoever was killed in it.
 *
 * @param store the store
 */
record Laws(DiskStore store) {

  void check() throws IOException {
    assertThat(Verifier.of(store).verify()).isEmpty();
    for (DRef dref : store.derivations()) {
      assertThat(store.document(dref).has("code")).isEqualTo(store.code(dref).isPresent());
      for (RRef rref : store.names(dref)) {
        assertReadOnly(store.folder(rref));
      }
    }
    for (Roots.Root root : LocalRoots.of(store).list()) {
      if (root.target() instanceof Roots.Root.Target.One one) {
        assertWhole(one.rref());
      }
    }
  }

  /** All but the list of its builds, which grows. */
  private static void assertReadOnly(Path realization) throws IOException {
    Path builds = realization.resolve(StoreLayout.BUILDS);
    try (Stream<Path> all = Files.walk(realization)) {
      Stream<Path> places =
          all.filter(place -> !Files.isSymbolicLink(place) && !place.equals(builds));
      for (Path place : places.toList()) {
        assertThat(Files.getPosixFilePermissions(place, LinkOption.NOFOLLOW_LINKS))
            .as(place.toString())
            .doesNotContain(PosixFilePermission.OWNER_WRITE);
      }
    }
  }

  private void assertWhole(RRef rref) {
    store.get(rref).context().rrefs().forEach(this::assertWhole);
  }

  /** What is left when nothing is kept. */
  void checkEmpty() throws IOException {
    assertThat(Scratch.tree(store.root()).keySet())
        .isSubsetOf(List.of(
            "",
            "contents",
            "derivations",
            "failed",
            "format",
            "locks",
            "locks/visits",
            "roots",
            "roots/links",
            "roots/names",
            "tmp",
            "used"));
  }
}
