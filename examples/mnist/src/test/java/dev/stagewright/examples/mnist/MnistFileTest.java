package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistFileTest {
  private static final int COUNT = 3;

  @TempDir
  Path folder;

  private Path file;
  private final Map<String, byte[]> arrays = new LinkedHashMap<>();

  @BeforeEach
  void fourArrays() {
    file = folder.resolve("mnist.npz");
    for (String part : List.of("train", "test")) {
      byte[] pixels = new byte[COUNT * LabelledImages.PIXELS];
      pixels[LabelledImages.PIXELS] = (byte) 200;
      arrays.put("x_" + part + ".npy", npy(pixels, COUNT, 28, 28));
      arrays.put("y_" + part + ".npy", npy(new byte[] {3, 1, 4}, COUNT));
    }
  }

  @Test
  void readsCompressedArchives() throws IOException {
    deflate();
    LabelledImages test = MnistFile.read(file).test();
    assertThat(test.count()).isEqualTo(COUNT);
    assertThat(test.label(2)).isEqualTo(4);
    assertThat(test.image(1)).startsWith((byte) 200, (byte) 0).hasSize(784);
    assertThat(test.image(0)).containsOnly((byte) 0);
  }

  @Test
  void writesStoredEntriesWithAFixedTimeAndReadsThemBack() throws IOException {
    deflate();
    Path copy = folder.resolve("copy.npz");
    MnistFile.read(file).write(copy);
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("x_train.npy", "y_train.npy", "x_test.npy", "y_test.npy");
      assertThat(zip.stream()).allSatisfy(e -> {
        assertThat(e.getMethod()).isEqualTo(ZipEntry.STORED);
        assertThat(e.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
      });
    }
    assertThat(MnistFile.read(copy).train().pixels().bytes())
        .isEqualTo(MnistFile.read(file).train().pixels().bytes());
  }

  @Test
  void namesTheFileAndTheMissingArray() throws IOException {
    arrays.remove("y_test.npy");
    refuses("it has no array y_test");
  }

  @Test
  void refusesImagesThatAreNotAsManyAsLabels() throws IOException {
    arrays.put("y_train.npy", npy(new byte[] {1, 2}, 2));
    refuses("x_train has the shape [3, 28, 28], y_train [2]");
  }

  @Test
  void refusesALabelThatIsNoDigit() throws IOException {
    arrays.put("y_train.npy", npy(new byte[] {1, 2, 10}, COUNT));
    refuses("10 is not a digit");
  }

  @Test
  void refusesAShapeThatPromisesTooMuch() throws IOException {
    arrays.put("x_test.npy", NpyHeader.write(List.of(2_000_000, 28, 28)));
    refuses("x_test does not have the size its shape [2000000, 28, 28] asks for");
    arrays.put("x_test.npy", NpyHeader.write(List.of(Integer.MAX_VALUE, 28, 28)));
    refuses("x_test is too large");
  }

  @Test
  void refusesAnArrayWithoutItsHeader() throws IOException {
    arrays.put("x_test.npy", Arrays.copyOf(NpyHeader.write(List.of(3, 28, 28)), 20));
    refuses("x_test ends within its header");
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    Files.writeString(file, "digits");
    assertThatThrownBy(() -> MnistFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Cannot read digits from " + file);
  }

  private void refuses(String why) throws IOException {
    deflate();
    assertThatThrownBy(() -> MnistFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("Cannot read digits from " + file + ": " + why);
  }

  private void deflate() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
        zip.putNextEntry(new ZipEntry(array.getKey()));
        zip.write(array.getValue());
      }
    }
  }

  private static byte[] npy(byte[] bytes, Integer... shape) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(NpyHeader.write(List.of(shape)));
    out.writeBytes(bytes);
    return out.toByteArray();
  }
}
