package dev.stagewright.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.archive.Forge;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.archive.Sample;
import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private final Path folder;
  private final DiskStore here;
  private final DiskStore there;
  private final RRef top;

  ArchiveTest(@TempDir Path folder) {
    this.folder = folder;
    this.here = DiskStore.open(folder.resolve("here"));
    this.there = DiskStore.open(folder.resolve("there"));
    this.top = Sample.realize(here.root());
  }

  private static Archive archive(DiskStore store) {
    return LocalArchive.of(store, () -> {});
  }

  private static byte[] pack(DiskStore store, RRef... rrefs) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive(store).pack(List.of(rrefs), out);
    return out.toByteArray();
  }

  private Path packed() {
    Path archive = folder.resolve("closure.zip");
    archive(here).pack(List.of(top), archive);
    return archive;
  }

  @Test
  void whatIsUnpackedIsWhatWasPacked() throws IOException {
    assertThat(archive(there).unpack(packed())).containsExactly(top);

    assertThat(Verifier.of(there).verify()).isEmpty();
    Path files = there.folder(Sample.realize(there.root())).resolve("files");
    assertThat(files.resolve("out")).hasContent("top");
    Path base = there.find(top).orElseThrow().inputs().one(Sample.base().dref()).folder();
    assertThat(base.resolve("bin/run")).isExecutable();
    assertThat(base.resolve("data.txt"))
        .hasContent("1,70 m\n")
        .matches(f -> !Files.isExecutable(f));
    assertThat(base.resolve("empty")).isEmptyDirectory();
    assertThat(Files.readSymbolicLink(base.resolve("link"))).isEqualTo(Path.of("bin/run"));
    assertThat(pack(there, top)).isEqualTo(pack(here, top));
    assertThat(there.root().resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void theBytesArePinned() throws IOException {
    assertThat(Hash.of(pack(here, top)))
        .hasToString("1e027fcbe73165baa08fb9e88d7a50f9975728a66514f29b4fcd90011e92f1ac");
  }

  @Test
  void whenAndWhereItWasBuiltDoesNotCount() throws IOException {
    Store.open(there.root())
        .withClock(() -> Instant.parse("2030-01-01T00:00:00Z"))
        .realize(Sample.top());
    RRef base = here.names(Sample.base().dref()).get(0);

    assertThat(pack(there, top)).isEqualTo(pack(here, top));
    assertThat(pack(here, top, base, top)).isEqualTo(pack(there, base, top));
    assertThat(pack(here, top, base)).isNotEqualTo(pack(here, top));
  }

  @Test
  void whatComesInIsNeverTheLatest() throws IOException {
    String[] text = {"1"};
    Work work =
        Work.stage("work").doing(site -> Work.write(site, "out", text[0])).done();
    RRef foreign = Store.open(here.root()).realize(work).rref();
    text[0] = "2";
    RRef own = Store.open(there.root()).realize(work).rref();
    top(foreign, there);

    assertThat(there.names(work.dref())).hasSize(2);
    assertThat(Store.open(there.root()).realize(work).rref()).isEqualTo(own);
    text[0] = "1";
    assertThat(Store.open(there.root()).rebuild(work).rref()).isEqualTo(foreign);
    assertThat(there.builds(foreign)).hasSize(1);
  }

  private void top(RRef rref, DiskStore target) {
    Path archive = folder.resolve("one.zip");
    archive(here).pack(List.of(rref), archive);
    archive(target).unpack(archive);
  }

  @Test
  void whatIsThereStaysUnlessItIsDamaged() throws IOException {
    Sample.realize(there.root());
    Map<String, String> before = Scratch.tree(there.root().resolve("derivations"));
    Path archive = packed();

    archive(there).unpack(archive);
    assertThat(Scratch.tree(there.root().resolve("derivations"))).isEqualTo(before);

    Path out = there.folder(top).resolve("files/out");
    Path document = there.folder(top.dref()).resolve("derivation.json");
    for (Path damaged : List.of(out, document)) {
      assertThat(damaged.toFile().setWritable(true)).isTrue();
      Files.writeString(damaged, "changed");
    }
    archive(there).unpack(archive);
    Files.delete(there.folder(top).resolve("files/out").toRealPath());
    archive(there).unpack(archive);
    assertThat(Verifier.of(there).verify()).isEmpty();
  }

  @Test
  void copyingBringsTheRecordsAlong() throws IOException {
    Store.open(here.root()).rebuild(Sample.top());

    assertThat(LocalArchive.of(here, () -> {}).copy(List.of(top), there))
        .hasSize(2)
        .endsWith(top);

    assertThat(Scratch.tree(there.root().resolve("derivations")))
        .isEqualTo(Scratch.tree(here.root().resolve("derivations")));
    assertThat(there.builds(top))
        .hasSize(2)
        .isEqualTo(here.builds(top).stream()
            .map(built -> there.builds(top).get(here.builds(top).indexOf(built)))
            .toList());
    assertThat(LocalArchive.of(here, () -> {}).copy(List.of(top), there)).isEmpty();
    assertThat(Verifier.of(there).verify()).isEmpty();
  }

  @Test
  void damageIsNeitherPackedNorCopied() throws IOException {
    Path out = here.folder(top).resolve("files/out");
    assertThat(out.toFile().setWritable(true)).isTrue();
    Files.writeString(out, "pot");
    Map<String, String> before = Scratch.tree(there.root().resolve("format"));

    assertThatThrownBy(this::packed)
        .isInstanceOf(CorruptionException.class)
        .hasMessageContaining(out.toString());
    assertThatThrownBy(() -> LocalArchive.of(here, () -> {}).copy(List.of(top), there))
        .isInstanceOf(CorruptionException.class)
        .hasMessageContaining("files/out");
    assertThat(Scratch.tree(there.root().resolve("format"))).isEqualTo(before);
    assertThat(there.derivations()).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**closure*");
  }

  @Test
  void whatCouldNotBeUnpackedIsNeitherPackedNorCopied() throws IOException {
    for (Path document : List.of(
        here.folder(top).resolve("manifest"), here.folder(top.dref()).resolve("derivation.json"))) {
      byte[] before = Files.readAllBytes(document);
      assertThat(document.toFile().setWritable(true)).isTrue();
      try (RandomAccessFile file = new RandomAccessFile(document.toFile(), "rw")) {
        file.setLength((1L << 28) + 1);
      }
      assertTooLong(document, this::packed);
      assertTooLong(document, () -> LocalArchive.of(here, () -> {}).copy(List.of(top), there));
      assertThat(there.derivations()).isEmpty();
      assertThat(folder).isDirectoryNotContaining("glob:**closure*");
      Files.write(document, before);
    }
    assertThat(archive(there).unpack(packed())).containsExactly(top);
  }

  private static void assertTooLong(Path document, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isExactlyInstanceOf(StoreException.class)
        .hasMessageContainingAll(document.toString(), "268435457 bytes", "268435456");
  }

  @Test
  void whatWasDeletedByHandCannotBePacked() throws IOException {
    Path archive = packed();
    RRef base = here.names(Sample.base().dref()).get(0);
    Scratch.delete(here.folder(base));

    assertThatThrownBy(this::packed)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(base.toString());
    archive(here).unpack(archive);
    assertThat(Forge.read(packed())).isEqualTo(pack(here, top));
  }

  @Test
  void interruptedPackingLeavesWhatWasThere() throws IOException {
    Path archive = Files.writeString(folder.resolve("closure.zip"), "before");
    assertThat(here.folder(top).resolve("manifest").toFile().setWritable(true)).isTrue();
    Files.writeString(here.folder(top).resolve("manifest"), "");

    assertThatThrownBy(this::packed).isInstanceOf(CorruptionException.class);

    assertThat(archive).hasContent("before");
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(3);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesThatOnlyOneSystemKnowsTravelOnIt() throws IOException {
    List<String> names = List.of(
        "a\nb", "aux.txt", "a*b", "x?", "end.", "end ", "a:b", "C:x", "a\\b", "Data/a", "data/b",
        "\u00fc", "u\u0308");
    Work work = Work.stage("odd")
        .doing(site -> {
          for (String name : names) {
            Path place = site.folder().resolve(name);
            Files.createDirectories(place.resolveSibling(""));
            Files.writeString(place, name);
          }
        })
        .done();
    RRef odd = Store.open(here.root()).realize(work).rref();
    Path packed = folder.resolve("odd.zip");

    archive(here).pack(List.of(odd), packed);
    assertThat(archive(there).unpack(packed)).containsExactly(odd);
    DiskStore third = DiskStore.open(folder.resolve("third"));
    LocalArchive.of(there, () -> {}).copy(List.of(odd), third);

    for (String name : names) {
      assertThat(third.folder(odd).resolve("files").resolve(name)).hasContent(name);
    }
    assertThat(Verifier.of(third).verify()).isEmpty();
  }

  @Test
  void aBrokenStreamIsToldToItsOwner() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("full");
      }
    };

    assertThatThrownBy(() -> archive(here).pack(List.of(top), full))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }
}
