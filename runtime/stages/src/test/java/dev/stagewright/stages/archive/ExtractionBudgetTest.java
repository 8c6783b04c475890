package dev.stagewright.stages.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.archive.UnpackException.Reason;
import dev.stagewright.stages.testing.TarBuilder;
import dev.stagewright.stages.testing.UnpackTrial;
import dev.stagewright.stages.testing.ZipBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of which more comes out than anybody wants. */
class ExtractionBudgetTest {
  private static final int MIB = 1 << 20;

  @TempDir
  Path folder;

  private void explodes(String name, byte[] bytes, long limit) throws Exception {
    UnpackTrial unpacking = new UnpackTrial(folder, name, bytes).limitedTo(limit);
    UnpackException e = unpacking.failure();
    assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(e)
        .hasMessageContaining("more than %s bytes".formatted(limit))
        .hasMessageContaining("raise limit");
  }

  @Test
  void limitsASingleFile() throws Exception {
    explodes("a.gz", UnpackTest.compressed("gz", new byte[3 * MIB]), 2 * MIB);
    try (var out = Files.walk(folder)) {
      assertThat(out.filter(Files::isRegularFile)
              .mapToLong(file -> file.toFile().length())
              .sum())
          .isLessThan(2 * MIB + 100_000);
    }
  }

  @Test
  void limitsZips() throws Exception {
    explodes(
        "a.zip",
        new ZipBuilder().file("a", "0".repeat(MIB)).file("b", "0".repeat(MIB)).bytes(),
        MIB);
  }

  @Test
  void acceptsExactlyTheLimit() throws Exception {
    byte[] zip = new ZipBuilder().file("a", "0".repeat(MIB)).bytes();
    assertThat(new UnpackTrial(folder, "a.zip", zip).limitedTo(MIB + 1024).names())
        .hasSize(1);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    assertThat(new UnpackTrial(elsewhere, "a.zip", zip)
            .limitedTo(MIB + 1023)
            .failure()
            .reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void countsEmptyFiles() throws Exception {
    TarBuilder tar = new TarBuilder();
    for (int i = 0; i < 100; i++) {
      tar.file("f" + i, "");
    }
    explodes("a.tar", tar.bytes(), 50 << 10);
  }

  @Test
  void countsHardLinks() throws Exception {
    TarBuilder tar = new TarBuilder().file("f", 0644, new byte[MIB]);
    for (int i = 0; i < 10; i++) {
      tar.special(TarConstants.LF_LINK, "l" + i, "f");
    }
    explodes("a.tar", tar.bytes(), 5 * MIB);
  }

  @Test
  void limitsLongNames() throws Exception {
    byte[] tar = new TarBuilder().longName(new byte[9 * MIB]).file("a", "").bytes();
    UnpackException e = new UnpackTrial(folder, "a.tar", tar).failure();
    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(e).hasMessageContaining("a header or the padding has more than");
  }

  @Test
  void theUsualLimitGrowsWithTheArchive() throws Exception {
    UnpackTrial unpacking =
        new UnpackTrial(folder, "a.gz", UnpackTest.compressed("gz", new byte[4 * MIB]));
    assertThat(unpacking.names()).containsExactly("a");
  }
}
