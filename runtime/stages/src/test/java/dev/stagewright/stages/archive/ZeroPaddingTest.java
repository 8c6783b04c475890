package dev.stagewright.stages.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.archive.UnpackException.Reason;
import dev.stagewright.stages.testing.TarBuilder;
import dev.stagewright.stages.testing.UnpackTrial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zeros, where tapes and tools write them. */
class ZeroPaddingTest {
  @TempDir
  Path folder;

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 512, 1024, 10_240, 1 << 20})
  void readsZerosAloneAsAnEmptyTar(int zeros) throws Exception {
    assertThat(new UnpackTrial(folder, "a.tar", new byte[zeros]).names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a.tar.gz, 0", "a.tgz, 1024", "A.TAR.GZ, 10240"})
  void readsCompressedZerosNamedTarAsAnEmptyTar(String name, int zeros) throws Exception {
    byte[] gz = UnpackTest.compressed("gz", new byte[zeros]);
    assertThat(new UnpackTrial(folder, name, gz).names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1024})
  void readsOtherCompressedZerosAsAFile(int zeros) throws Exception {
    UnpackTrial unpacking =
        new UnpackTrial(folder, "zeros.gz", UnpackTest.compressed("gz", new byte[zeros]));
    assertThat(unpacking.names()).containsExactly("zeros");
    assertThat(unpacking.file("zeros")).hasBinaryContent(new byte[zeros]);
  }

  @Test
  void refusesZerosBeforeOtherBytes() throws Exception {
    byte[] image = joined(new byte[32 << 10], "CD001".getBytes(UTF_8));
    assertThat(new UnpackTrial(folder, "a.iso", image).failure().reason()).isEqualTo(Reason.FORMAT);
  }

  /** Accepts what the tools themselves accept: xz multiples of four, zstd none. */
  @ParameterizedTest
  @CsvSource({
    "gz, 1", "gz, 511", "gz, 512", "gz, 100000",
    "bzip2, 1", "bzip2, 4", "bzip2, 511", "bzip2, 100000",
    "xz, 4", "xz, 512", "xz, 100000"
  })
  void acceptsZerosBehindACompression(String way, int zeros) throws Exception {
    byte[] tar = UnpackTest.compressed(way, new TarBuilder().file("a", "text").bytes());
    byte[] padded = joined(tar, new byte[zeros]);
    assertThat(new UnpackTrial(folder, "a.tar", padded).names()).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource({"xz, 1", "xz, 6", "zstd, 1", "zstd, 4", "zstd, 512"})
  void refusesZerosBehindACompression(String way, int zeros) throws Exception {
    byte[] one = UnpackTest.compressed(way, "text".getBytes(UTF_8));
    UnpackTrial unpacking = new UnpackTrial(folder, "a." + way, joined(one, new byte[zeros]));
    assertThat(unpacking.failure().reason()).isEqualTo(Reason.DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({"gz, 7", "bzip2, 7", "xz, 8", "zstd, 0"})
  void acceptsZerosBehindSeveralMembers(String way, int zeros) throws Exception {
    byte[] one = UnpackTest.compressed(way, "seven ".getBytes(UTF_8));
    byte[] two = UnpackTest.compressed(way, "strokes".getBytes(UTF_8));
    byte[] empty = UnpackTest.compressed(way, new byte[0]);
    UnpackTrial unpacking = new UnpackTrial(folder, "a", joined(one, empty, two, new byte[zeros]));
    assertThat(unpacking.names()).containsExactly("a");
    assertThat(unpacking.file("a")).hasContent("seven strokes");
  }

  @ParameterizedTest
  @CsvSource({"gz, garbage", "gz, '\0\0garbage'", "bzip2, garbage", "bzip2, '\0\0garbage'"})
  void refusesGarbageBehindTheEnd(String way, String behind) throws Exception {
    byte[] gz = UnpackTest.compressed(way, new TarBuilder().file("a", "text").bytes());
    UnpackException e =
        new UnpackTrial(folder, "a.tar", joined(gz, behind.getBytes(UTF_8))).failure();
    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(e).hasMessageContaining("garbage follows its end");
  }

  @Test
  void doesNotHideATruncation() throws Exception {
    byte[] gz = UnpackTest.compressed("gz", new TarBuilder().file("a", "text").bytes());
    byte[] half = joined(gz, Arrays.copyOf(gz, gz.length - 1));
    assertThat(new UnpackTrial(folder, "a.tgz", half).failure().reason()).isEqualTo(Reason.DAMAGED);
  }
}
