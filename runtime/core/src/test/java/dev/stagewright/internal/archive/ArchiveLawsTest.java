package dev.stagewright.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterProperty;

class ArchiveLawsTest {
  private final Scratch scratch = new Scratch();

  @AfterProperty
  void clear() {
    scratch.close();
  }

  private static byte[] pack(DiskStore store, List<RRef> rrefs) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LocalArchive.of(store, () -> {}).pack(rrefs, out);
    return out.toByteArray();
  }

  /** Each stage depends on some of those before it. */
  @Property(tries = 15)
  void packingWhatWasUnpackedGivesTheSameBytes(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 63) Integer> shape,
      @ForAll @Size(max = 4)
          Map<@AlphaChars @StringLength(min = 1, max = 3) String, @StringLength(max = 9) String>
              files,
      @ForAll @IntRange(max = 63) int asked)
      throws IOException {
    try (Scratch here = new Scratch();
        Scratch there = new Scratch();
        Store store = Store.open(here.folder())) {
      List<Work> works = new ArrayList<>();
      List<RRef> rrefs = new ArrayList<>();
      for (int i = 0; i < shape.size(); i++) {
        works.add(work(works, shape.get(i), files));
        RRef rref = store.realize(works.get(i)).rref();
        if ((asked >> i & 1) == 1) {
          rrefs.add(rref);
        }
      }
      byte[] archive = pack(DiskStore.open(here.folder()), rrefs);
      DiskStore target = DiskStore.open(there.folder());
      Path file = Files.write(here.folder().resolve("archive"), archive);

      assertThat(LocalArchive.of(target, () -> {}).unpack(file)).hasSameElementsAs(rrefs);
      assertThat(pack(target, rrefs)).isEqualTo(archive);
    }
  }

  private static Work work(List<Work> before, int dependencies, Map<String, String> files) {
    Work[] on = before.stream()
        .filter(work -> (dependencies >> before.indexOf(work) & 1) == 1)
        .toArray(Work[]::new);
    return Work.stage("work-" + before.size())
        .on(on)
        .doing(site -> {
          for (Map.Entry<String, String> file : files.entrySet()) {
            Work.write(
                site,
                "case-" + (int) file.getKey().charAt(0) + "/" + file.getKey(),
                file.getValue());
          }
        })
        .done();
  }

  @Property(tries = 150)
  void noChangedBitGetsThrough(
      @ForAll @IntRange(max = 1 << 20) int place, @ForAll @IntRange(max = 7) int bit)
      throws IOException {
    byte[] archive = sample();
    DiskStore target = DiskStore.open(scratch.folder().resolve("target"));
    Map<String, String> before = Scratch.tree(target.root().resolve("format"));
    archive[place % archive.length] ^= (byte) (1 << bit);
    Path file = Files.write(scratch.folder().resolve("archive"), archive);

    assertThatThrownBy(() -> LocalArchive.of(target, () -> {}).unpack(file))
        .isInstanceOf(CorruptionException.class);
    assertThat(Scratch.tree(target.root().resolve("format"))).isEqualTo(before);
    assertThat(target.derivations()).isEmpty();
    assertThat(target.root().resolve("tmp")).isEmptyDirectory();
  }

  private byte[] sample() throws IOException {
    Path source = scratch.folder().resolve("source");
    return pack(DiskStore.open(source), List.of(Sample.realize(source)));
  }
}
