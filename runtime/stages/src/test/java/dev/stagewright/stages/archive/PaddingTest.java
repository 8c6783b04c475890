package dev.stagewright.stages.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.archive.UnpackException.Reason;
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
class PaddingTest {
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
  void aloneIsAnEmptyTar(int zeros) throws Exception {
    assertThat(new Unpacking(folder, "a.tar", new byte[zeros]).names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a.tar.gz, 0", "a.tgz, 1024", "A.TAR.GZ, 10240"})
  void compressedIsAnEmptyTarIfItIsCalledSo(String name, int zeros) throws Exception {
    byte[] gz = UnpackTest.compressed("gz", new byte[zeros]);
    assertThat(new Unpacking(folder, name, gz).names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1024})
  void compressedIsASingleFileElse(int zeros) throws Exception {
    Unpacking unpacking =
        new Unpacking(folder, "zeros.gz", UnpackTest.compressed("gz", new byte[zeros]));
    assertThat(unpacking.names()).containsExactly("zeros");
    assertThat(unpacking.file("zeros")).hasBinaryContent(new byte[zeros]);
  }

  @Test
  void beforeOtherBytesIsNoTar() throws Exception {
    byte[] image = joined(new byte[32 << 10], "CD001".getBytes(UTF_8));
    assertThat(new Unpacking(folder, "a.iso", image).failure().reason()).isEqualTo(Reason.FORMAT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 511, 512, 100_000})
  void mayFollowAGzip(int zeros) throws Exception {
    byte[] gz = UnpackTest.compressed("gz", new Tar().file("a", "text").bytes());
    byte[] padded = joined(gz, new byte[zeros]);
    assertThat(new Unpacking(folder, "a.tgz", padded).names()).containsExactly("a");
  }

  @Test
  void mayFollowSeveralMembers() throws Exception {
    byte[] one = UnpackTest.compressed("gz", "seven ".getBytes(UTF_8));
    byte[] two = UnpackTest.compressed("gz", "strokes".getBytes(UTF_8));
    byte[] empty = UnpackTest.compressed("gz", new byte[0]);
    Unpacking unpacking = new Unpacking(folder, "a.gz", joined(one, empty, two, new byte[7]));
    assertThat(unpacking.names()).containsExactly("a");
    assertThat(unpacking.file("a")).hasContent("seven strokes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "\0\0garbage"})
  void isNoGarbage(String behind) throws Exception {
    byte[] gz = UnpackTest.compressed("gz", new Tar().file("a", "text").bytes());
    UnpackException e =
        new Unpacking(folder, "a.tgz", joined(gz, behind.getBytes(UTF_8))).failure();
    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(e).hasMessageContaining("garbage follows the end of the gzip");
  }

  @Test
  void doesNotHideWhatBreaksOff() throws Exception {
    byte[] gz = UnpackTest.compressed("gz", new Tar().file("a", "text").bytes());
    byte[] half = joined(gz, Arrays.copyOf(gz, gz.length - 1));
    assertThat(new Unpacking(folder, "a.tgz", half).failure().reason()).isEqualTo(Reason.DAMAGED);
  }
}
