package dev.stagewright.stages.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.archive.UnpackException.Reason;
import dev.stagewright.stages.testing.TarBuilder;
import dev.stagewright.stages.testing.UnpackTrial;
import dev.stagewright.stages.testing.ZipBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that broke on the way. */
class DamagedArchiveTest {
  private static final byte[] TEXT = "seven strokes".repeat(500).getBytes(StandardCharsets.UTF_8);

  private static final List<byte[]> ARCHIVES = archives();

  @TempDir
  Path folder;

  private static byte[] tar() {
    return new TarBuilder()
        .folder("a")
        .file("a/b", 0755, TEXT)
        .file("a/c", "text")
        .bytes();
  }

  private static List<byte[]> archives() {
    byte[] tar = tar();
    return List.of(
        tar,
        UnpackTest.compressed("gz", tar),
        UnpackTest.compressed("bzip2", tar),
        UnpackTest.compressed("xz", tar),
        UnpackTest.compressed("zstd", tar),
        new ZipBuilder().file("a/b", new String(TEXT, StandardCharsets.UTF_8)).bytes());
  }

  @Test
  void whatBreaksOffIsRefused() throws Exception {
    for (int i = 0; i < ARCHIVES.size(); i++) {
      byte[] half = Arrays.copyOf(ARCHIVES.get(i), ARCHIVES.get(i).length / 2);
      Path own = Files.createDirectory(folder.resolve(String.valueOf(i)));
      UnpackException e = new UnpackTrial(own, "a", half).failure();
      assertThat(e.reason()).as("archive %s", i).isEqualTo(Reason.DAMAGED);
      assertThat(e).hasMessageContaining("it is damaged: ").hasCauseInstanceOf(Exception.class);
    }
  }

  @Test
  void aCutGzipEndsTooEarly() throws Exception {
    byte[] gz = UnpackTest.compressed("gz", tar());
    assertThat(new UnpackTrial(folder, "a.tar.gz", Arrays.copyOf(gz, gz.length / 2)).failure())
        .hasMessageContaining("it is damaged: it ends too early");
  }

  @Test
  void sumsAtTheEndAreChecked() throws Exception {
    // More padding than anybody reads ahead.
    byte[] padded = Arrays.copyOf(tar(), 1 << 18);
    byte[] gz = UnpackTest.compressed("gz", padded);
    gz[gz.length - 8] ^= 1;
    assertThat(new UnpackTrial(folder, "a.tar.gz", gz).failure().reason())
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void sumsInZipsAreChecked() throws Exception {
    byte[] zip = new ZipBuilder().file("a", "seven strokes, stored or deflated").bytes();
    int crcInDirectory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 16;
    zip[crcInDirectory] ^= 1;
    assertThat(new UnpackTrial(folder, "a.zip", zip).failure().reason()).isEqualTo(Reason.DAMAGED);
  }

  @Property(tries = 200)
  void whateverIsChangedItUnpacksInsideOrIsRefused(
      @ForAll @IntRange(max = 5) int which, @ForAll int place, @ForAll byte change)
      throws Exception {
    byte[] bytes = ARCHIVES.get(which).clone();
    bytes[Math.floorMod(place, bytes.length)] ^= change;
    Path own = Files.createTempDirectory("damage");
    try {
      UnpackTrial unpacking = new UnpackTrial(own, "a", bytes);
      unpacking.stage.unpack(unpacking.build);
    } catch (UnpackException e) {
      assertThat(e.reason()).isNotNull();
    } finally {
      delete(own);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path place : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(place);
      }
    }
  }
}
