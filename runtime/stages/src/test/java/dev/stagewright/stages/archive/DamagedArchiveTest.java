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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void refusesATruncatedArchive() throws Exception {
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

  /** Names and types have no sum but that of their header. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 156", "1, 0", "1, 156", "1, 500", "2, 3"})
  void checksumsOfTarHeadersAreVerified(int entry, int place) throws Exception {
    byte[] tar =
        new TarBuilder().file("a", "text").file("b", "text").file("c", "text").bytes();
    int header = entry * 1024;
    tar[header + place] ^= 1;
    UnpackException e = new UnpackTrial(folder, "a.tar", tar).failure();
    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(e)
        .hasMessageContaining(
            "it is damaged: the header of an entry at byte %s of the tar does not"
                + " match its checksum",
            header);
  }

  @Test
  void aDamagedTarThatIsCompressedIsNoSingleFile() throws Exception {
    byte[] tar = tar();
    tar[0] ^= 1;
    byte[] gz = UnpackTest.compressed("gz", tar);
    assertThat(new UnpackTrial(folder, "a.gz", gz).failure())
        .hasMessageContaining("at byte 0 of the tar does not match its checksum");
  }

  @Test
  void sumsThatCountSignedBytesAreTaken() throws Exception {
    byte[] tar = new TarBuilder().file("é", "text").bytes();
    assertThat(new UnpackTrial(folder, "a.tar", TarBuilder.summed(tar, true)).names())
        .containsExactly("é");
  }

  @Test
  void checksumsOfHeadersBeforeHeadersAreVerified() throws Exception {
    byte[] longName = new TarBuilder().file("a/".repeat(100) + "b", "text").bytes();
    longName[100] ^= 1;
    assertThat(new UnpackTrial(folder, "a.tar", longName).failure())
        .hasMessageContaining("at byte 0 of the tar");
  }

  @Test
  void dataBehindALoneBlockOfZerosIsRefused() throws Exception {
    byte[] tar = new TarBuilder().file("a", "text").file("b", "text").bytes();
    Arrays.fill(tar, 1024, 1536, (byte) 0);
    assertThat(new UnpackTrial(folder, "a.tar", tar).failure())
        .hasMessageContaining("the block of zeros at byte 1024 ends the tar, but data follows");
  }

  @Test
  void aHeaderThatBreaksOffIsNoEnd() throws Exception {
    byte[] tar = Arrays.copyOf(new TarBuilder().file("a", "text").bytes(), 1024 + 100);
    tar[1024] = 'b';
    assertThat(new UnpackTrial(folder, "a.tar", tar).failure())
        .hasMessageContaining("it is damaged: it ends too early");
  }

  /** Names in zips have no sum, but are there twice. */
  @ParameterizedTest
  @ValueSource(strings = {"PK\1\2", "PK\3\4"})
  void namesInZipsMustAgree(String header) throws Exception {
    byte[] zip = new ZipBuilder().file("name", "text").bytes();
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(header);
    zip[at + (header.equals("PK\1\2") ? 46 : 30)] ^= 1;
    UnpackException e = new UnpackTrial(folder, "a.zip", zip).failure();
    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(e).hasMessageContaining("but no header with that name is at byte 0");
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
