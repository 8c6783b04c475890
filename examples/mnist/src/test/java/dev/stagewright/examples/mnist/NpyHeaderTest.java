package dev.stagewright.examples.mnist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyHeaderTest {

  /** Compares with what {@code numpy.save} writes before an array of 5 bytes. */
  @Test
  void writesWhatNumPyWrites() {
    String expected = "\u0093NUMPY\1\0v\0{'descr': '|u1', 'fortran_order': False, 'shape': (5,), }";
    assertThat(new String(NpyHeader.write(List.of(5)), ISO_8859_1))
        .startsWith(expected)
        .endsWith(" \n")
        .hasSize(128);
  }

  @Property
  void readsWhatItWrites(@ForAll @Size(max = 4) List<@IntRange(max = 70_000) Integer> shape)
      throws IOException {
    byte[] header = NpyHeader.write(shape);
    assertThat(header.length % 64).isZero();
    assertThat(read(header)).isEqualTo(shape.stream().mapToInt(i -> i).toArray());
  }

  @Test
  void readsTheLongLengthOfVersion2() throws IOException {
    String dictionary = "{'shape': (2, 3), 'fortran_order': False, 'descr': '<u1'}";
    assertThat(read(header(2, dictionary))).containsExactly(2, 3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
          {'descr': '<f4', 'fortran_order': False, 'shape': (3,), };         expected unsigned bytes (u1), not <f4
          {'descr': '|u1', 'fortran_order': True, 'shape': (3,2), };         not an array in C order
          {'descr': '|u1', 'fortran_order': False, 'shape': (-3,), };        not an array in C order
          {'descr': '|u1', 'fortran_order': False, 'shape': (99999999999,)}; not a shape: 99999999999
          nothing;                                                           not an array in C order: nothing
          """, quoteCharacter = '"')
  void refusesWhatItCannotRead(String dictionary, String message) {
    assertThatThrownBy(() -> read(header(2, dictionary)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesOtherFilesAndTruncatedOnes() {
    assertThatThrownBy(() -> read("PK but no array".getBytes(ISO_8859_1)))
        .hasMessage("not an npy array");
    assertThatThrownBy(() -> read(header(4, "{}"))).hasMessageContaining("npy version 4");
    assertThatThrownBy(
            () -> read(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 9, 0, '{'}))
        .isInstanceOf(EOFException.class);
  }

  private static byte[] header(int version, String dictionary) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    out.writeBytes(new byte[] {(byte) dictionary.length(), 0, 0, 0});
    out.writeBytes(dictionary.getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static int[] read(byte[] bytes) throws IOException {
    return NpyHeader.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
