package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ref.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitsTest {
  @TempDir
  Path folder;

  /** Holds on any machine and JDK: if it changed, all data sets would. */
  @Test
  void drawsTheSameBytesEverywhere() throws IOException {
    assertThat(sum(draw(20, 10, 42)))
        .isEqualTo("bb39e58d1eb5d8d18dc9718b4de85ce96bc40d73a44cfb2b461655600b989a04");
  }

  @Test
  void doesNotAskWhereItIs() throws IOException {
    Path here = draw(20, 10, 42);
    String expected = sum(here);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(sum(draw(20, 10, 42))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void drawsOthersForAnotherSeed() throws IOException {
    assertThat(sum(draw(20, 10, 42))).isNotEqualTo(sum(draw(20, 10, 43)));
  }

  @Test
  void testsWithTheSameDigitsHoweverManyItTrainsWith() throws IOException {
    LabelledImages few = MnistFile.read(draw(20, 10, 42)).test();
    LabelledImages many = MnistFile.read(draw(50, 10, 42)).test();
    assertThat(many.pixels().bytes()).isEqualTo(few.pixels().bytes());
    assertThat(many.labels().bytes()).isEqualTo(few.labels().bytes());
  }

  @Test
  void drawsAsManyAsAskedEveryOneDifferentAndInItsFrame() throws IOException {
    MnistFile file = MnistFile.read(draw(300, 100, 7));
    assertThat(file.train().count()).isEqualTo(300);
    assertThat(file.test().count()).isEqualTo(100);
    assertThat(IntStream.range(0, 300).mapToObj(i -> file.train().image(i)).distinct())
        .hasSize(300);
    assertThat(
            IntStream.range(0, 300).map(i -> file.train().label(i)).distinct().sorted())
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(IntStream.range(0, 300).mapToObj(i -> file.train().image(i)))
        .allSatisfy(DigitsTest::looksLikeADigit);
  }

  /**
   * Expects ink in the middle, on a twentieth to a half of the paper, and hardly any at the rim.
   */
  private static void looksLikeADigit(byte[] image) {
    int dark = 0;
    int rim = 0;
    for (int i = 0; i < image.length; i++) {
      if (Byte.toUnsignedInt(image[i]) > 127) {
        dark++;
        boolean edge = i % 28 == 0 || i % 28 == 27 || i / 28 == 0 || i / 28 == 27;
        rim += edge ? 1 : 0;
      }
    }
    assertThat(dark).isBetween(20, 390);
    assertThat(rim).isLessThan(8);
  }

  private Path draw(int train, int test, long seed) throws IOException {
    Digits digits = new Digits();
    digits.train = train;
    digits.test = test;
    digits.seed = seed;
    digits.npz = folder.resolve("mnist-" + train + "-" + seed + ".npz");
    digits.draw();
    return digits.npz;
  }

  private static String sum(Path file) throws IOException {
    return Hash.of(Files.readAllBytes(file)).hex();
  }
}
