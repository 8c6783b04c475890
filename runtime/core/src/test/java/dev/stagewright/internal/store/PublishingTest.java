package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.realize.Realizer;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 3: every name is the hash of what stands behind it. */
class PublishingTest {

  @Test
  void eachNameIsTheHashOfTheNextDocument(@TempDir Path folder) throws IOException {
    Work input = Work.writing("input", "in");
    Work work = Work.stage("work")
        .on(input)
        .with("n", Codecs.INT, 7)
        .doing(site -> Work.write(site, "out", "x"))
        .done();

    Path realization = realize(folder, work);

    Path derivation =
        folder.toRealPath().resolve("derivations").resolve(work.dref().folderName());
    assertThat(realization.getParent()).isEqualTo(derivation);
    assertThat(sum(derivation.resolve("derivation.json"))).isEqualTo(work.dref().hash());
    assertThat(sum(realization.resolve("realization.json")))
        .hasToString(String.valueOf(realization.getFileName()));
    assertThat(realization.resolve("realization.json"))
        .hasContent(
            "{\"context\":\"%s\",\"kind\":\"dev.stagewright/realization/1\",\"manifest\":\"%s\"}"
                .formatted(
                    sum(realization.resolve("context.json")),
                    sum(realization.resolve("manifest"))));
    assertThat(realization.resolve("context.json")).content().contains("rref:");
    assertThat(realization.resolve("manifest")).hasContent("""
        # stagewright manifest 1
        # {"path":"out","size":1,"type":"file"}
        %s  out
        """.formatted(Hash.of("x")));
  }

  /** A failure here means that every existing store forgets everything: do not change the text. */
  @Test
  void theNameOfARealizationIsPinned(@TempDir Path folder) {
    assertThat(realize(folder, Work.writing("work", "x")).getFileName())
        .hasToString("b595719bc452f165c58244ce431d47ce64bffb57b55d90c653c586692278813d");
  }

  @Test
  void everyBuildLeavesARecordALogAndTheirChecksums(@TempDir Path folder) throws IOException {
    Path realization =
        realize(folder, Work.stage("work").doing(site -> site.log("hello")).done());

    try (Stream<Path> builds = Files.list(realization.resolve("builds"))) {
      assertThat(builds.sorted())
          .satisfiesExactly(
              record -> assertThat(record)
                  .content()
                  .contains(
                      "\"stage\" : \"dev.stagewright.Work$Idle\"",
                      "\"host\"",
                      "\"jvm\"",
                      "\"start\""),
              log -> assertThat(log).content().contains("Building work {}", " hello"),
              sums -> assertThat(sums).content().containsPattern("(?s).json\n.*.log\n"));
    }
  }

  @Test
  void notesExecutablesLinksAndEmptyFolders(@TempDir Path folder) throws IOException {
    Path realization = realize(
        folder,
        Work.stage("work")
            .doing(site -> {
              Work.write(site, "bin/run", "#!/bin/sh\n");
              assertThat(site.folder().resolve("bin/run").toFile().setExecutable(true))
                  .isTrue();
              Files.createDirectory(site.folder().resolve("empty"));
              Files.createSymbolicLink(site.folder().resolve("link"), Path.of("bin/run"));
              Files.createSymbolicLink(site.folder().resolve("bin/up"), Path.of("../empty"));
              Files.createSymbolicLink(site.folder().resolve("self"), Path.of("."));
            })
            .done());

    assertThat(realization.resolve("manifest")).hasContent("""
            # stagewright manifest 1
            # {"path":"bin","type":"directory"}
            # {"executable":true,"path":"bin/run","size":10,"type":"file"}
            %s  bin/run
            # {"path":"bin/up","target":"../empty","type":"link"}
            # {"path":"empty","type":"directory"}
            # {"path":"link","target":"bin/run","type":"link"}
            # {"path":"self","target":".","type":"link"}
            """.formatted(Hash.of("#!/bin/sh\n")));
    assertThat(realization.resolve("files/link")).hasContent("#!/bin/sh\n");
  }

  /** In {@code d} lies a link {@code up} to the realization's top. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "..", "../manifest", "d/../../x", "d/up/..", "d/up/../../../format"})
  void refusesLinksThatLeadOut(String target, @TempDir Path folder) {
    Work work = Work.stage("work")
        .doing(site -> {
          Files.createDirectory(site.folder().resolve("d"));
          Files.createSymbolicLink(site.folder().resolve("d/up"), Path.of(".."));
          Files.createSymbolicLink(site.folder().resolve("link"), Path.of(target));
        })
        .done();

    assertThatThrownBy(() -> realize(folder, work))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContaining("outside the realization")
        .hasMessageContaining(target);
    assertThat(folder.resolve("derivations").resolve(work.dref().folderName()))
        .isDirectoryNotContaining(place -> Files.isDirectory(place));
  }

  @Test
  void theBytesTheirPlaceTheInputsAndTheExecutableBitCount(@TempDir Path folder) {
    Hash plain = manifest(folder, 1, "a", "x", false);

    assertThat(manifest(folder, 2, "a", "x", false)).isEqualTo(plain);
    assertThat(manifest(folder, 3, "b", "x", false)).isNotEqualTo(plain);
    assertThat(manifest(folder, 4, "a", "y", false)).isNotEqualTo(plain);
    assertThat(manifest(folder, 5, "a", "x", true)).isNotEqualTo(plain);
  }

  private static Hash manifest(Path store, int n, String file, String text, boolean executable) {
    Work work = Work.stage("work")
        .with("n", Codecs.INT, n)
        .doing(site -> {
          Work.write(site, file, text);
          assertThat(site.folder().resolve(file).toFile().setExecutable(executable))
              .isTrue();
        })
        .done();
    return sum(realize(store, work).resolve("manifest"));
  }

  /** Killed between two of its files, or looked at meanwhile. */
  @Test
  void aRecordThatIsBeingAddedIsNoDamage(@TempDir Path other) {
    List<Finding> found = new ArrayList<>();
    List<SyncPoint> steps = new ArrayList<>();
    Storage storage = new Storage() {
      @Override
      public void flush(List<Path> places) {}

      @Override
      public void passed(SyncPoint point) {
        if (point == SyncPoint.RECORD_ADDED) {
          steps.add(point);
          found.addAll(Verifier.of(DiskStore.open(other)).verify());
        }
      }
    };
    Work work = Work.writing("work", "x");
    Realizer realizer =
        new Realizer(DiskStore.open(other, storage), InstantSource.system(), Map.of(), e -> {}, 1);
    realizer.plan(work).realize();
    realizer.plan(work).rebuilding(work).realize();

    assertThat(steps).hasSize(3);
    assertThat(found).isEmpty();
  }

  static Path realize(Path folder, Work work) {
    try (Store store = Store.open(folder)) {
      Path files = store.realize(work).folder();
      return files.resolveSibling("").normalize();
    }
  }

  static Hash sum(Path file) {
    return Hash.of(Work.read(file));
  }
}
