package dev.stagewright.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.store.DiskStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Promise: one flipped bit anywhere is found, and so is whatever came, went or got another name.
 */
class RotTest {
  private final Scratch scratch = new Scratch();
  private final DiskStore store = DiskStore.open(scratch.folder());

  /** Files of all kinds, one on the other, with values, records and tables of code. */
  RotTest() {
    Work base = Work.of(StageType.of("base", Work.Idle.class))
        .doing(site -> {
          Work.write(site, "folder/deep/out", "some text");
          Work.write(site, "run", "#!/bin/sh\n");
          assertThat(site.folder().resolve("run").toFile().setExecutable(true)).isTrue();
          Files.createFile(site.folder().resolve("empty"));
          Files.createSymbolicLink(site.folder().resolve("link"), Path.of("run"));
          site.save("n", Codecs.INT, 1);
        })
        .done();
    Work top = Work.of(StageType.of("top", Work.Idle.class))
        .on(base)
        .doing(site -> Work.write(site, "out", "x"))
        .done();
    Store.open(scratch.folder()).realize(top);
  }

  @AfterProperty
  void delete() {
    scratch.close();
  }

  private List<Path> places(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(store.root().resolve("derivations"))) {
      return all.filter(wanted).sorted().toList();
    }
  }

  private static boolean isFile(Path place) {
    return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
  }

  /** What a realization is without: a derivation or realization may be deleted by whoever may. */
  private boolean isPart(Path place) {
    int depth = store.root().resolve("derivations").relativize(place).getNameCount();
    boolean isRecord = place.toString().contains("builds");
    return depth > 2 && !isRecord;
  }

  private List<Finding> found() {
    return Verifier.of(store).verify();
  }

  private List<Finding> foundQuickly() {
    return Verifier.of(store).quick().verify();
  }

  private static void flip(Path file, long bit) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
    Files.write(file, bytes);
  }

  @Property(tries = 8)
  void oneFlippedBitInAnyFile(@ForAll Random random) throws IOException {
    for (Path file : places(RotTest::isFile)) {
      if (Files.size(file) > 0) {
        FilePermissions.makeWritable(file.resolveSibling(""));
        long bit = random.nextLong(Files.size(file) * 8);
        flip(file, bit);
        assertThat(found())
            .as("bit %s of %s", bit, file)
            .map(Finding::place)
            .doesNotHaveDuplicates()
            .anySatisfy(place -> assertThat(place.getParent()).isEqualTo(file.getParent()));
        flip(file, bit);
        assertThat(found()).isEmpty();
      }
    }
  }

  @Property(tries = 1)
  void whatIsGoneOrHasAnotherName() throws IOException {
    for (Path place : places(this::isPart)) {
      Path folder = place.resolveSibling("");
      FilePermissions.makeWritable(folder);
      for (Path elsewhere : List.of(scratch.folder().resolve("gone"), folder.resolve("renamed"))) {
        Files.move(place, elsewhere);
        assertThat(found()).as("%s is %s", place, elsewhere).isNotEmpty();
        assertThat(foundQuickly()).as("%s is %s", place, elsewhere).isNotEmpty();
        Files.move(elsewhere, place);
      }
    }
    assertThat(found()).isEmpty();
  }

  @Property(tries = 1)
  void whatCame() throws IOException {
    for (Path folder : places(Files::isDirectory)) {
      FilePermissions.makeWritable(folder);
      Path added = Files.createFile(folder.resolve("added"));
      assertThat(found()).as("%s", added).singleElement().satisfies(finding -> {
        assertThat(finding.place()).isEqualTo(added);
        assertThat(finding.kind()).isEqualTo(Finding.Kind.UNEXPECTED);
      });
      assertThat(foundQuickly()).isEqualTo(found());
      Files.delete(added);
    }
    assertThat(found()).isEmpty();
  }

  @Property(tries = 1)
  void whatMayBeRunOrNotAnyMore() throws IOException {
    for (Path file : places(place -> isFile(place) && place.toString().contains("files"))) {
      boolean before = Files.isExecutable(file);
      assertThat(file.toFile().setExecutable(!before)).isTrue();
      assertThat(foundQuickly()).singleElement().extracting(Finding::place).isEqualTo(file);
      assertThat(file.toFile().setExecutable(before)).isTrue();
    }
    assertThat(found()).isEmpty();
  }

  @Property(tries = 1)
  void aQuickLookReadsNoFiles() throws IOException {
    Path out = places(place -> place.endsWith("deep/out")).get(0);
    flip(out, 3);
    assertThat(foundQuickly()).isEmpty();
    Files.writeString(out, "longer than before");
    assertThat(foundQuickly())
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.problem()).isEqualTo("it has 18 bytes instead of 9"));
  }
}
