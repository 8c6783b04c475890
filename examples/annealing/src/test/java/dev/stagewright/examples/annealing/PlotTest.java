package dev.stagewright.examples.annealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {
  private static final List<TraceLine> FALLING = List.of(
      new TraceLine(1, 20, 30, 30), new TraceLine(2, 10, 15, 15), new TraceLine(3, 1, 2, 2));
  private static final List<TraceLine> STEADY = List.of(
      new TraceLine(1, 20, 30, 30), new TraceLine(2, 10, 25, 25), new TraceLine(3, 1, 2, 2));

  @TempDir
  Path folder;

  @Test
  void drawsAPictureOfTheSizeAskedFor() throws IOException {
    BufferedImage image = draw(FALLING);
    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(image.getHeight()).isEqualTo(360);
  }

  @Test
  void drawsTheTrace() throws IOException {
    int[] falling = pixels(draw(FALLING));
    assertThat(Arrays.stream(falling).distinct().count()).isGreaterThan(100);
    assertThat(pixels(draw(FALLING))).isEqualTo(falling);
    assertThat(pixels(draw(STEADY))).isNotEqualTo(falling);
  }

  @Test
  void doesNotAskWhereItIs() throws IOException {
    int[] here = pixels(draw(FALLING));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(pixels(draw(FALLING))).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
    }
  }

  private BufferedImage draw(List<TraceLine> lines) throws IOException {
    Annealing annealing = new Annealing();
    annealing.trace = folder.resolve("trace.csv");
    annealing.energy = 2;
    TraceLine.write(lines, annealing.trace);
    Plot plot = new Plot();
    plot.annealing = annealing;
    plot.width = 640;
    plot.height = 360;
    plot.png = folder.resolve("trace.png");
    plot.draw();
    return ImageIO.read(plot.png.toFile());
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
