package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeTest {

  @Test
  void aLineGoesStraightThroughItsPoints() {
    Stroke line = Stroke.line(0, 0, 50, 100, 100, 0);
    assertThat(line.path()).containsExactly(new Point(0, 0), new Point(50, 100), new Point(100, 0));
  }

  @Test
  void aCurvePassesThroughItsPointsAndBulgesBetweenThem() {
    List<Point> path = Stroke.curve(0, 0, 50, 100, 100, 0).path();
    assertThat(path).contains(new Point(0, 0), new Point(50, 100), new Point(100, 0));
    assertThat(path).hasSizeGreaterThan(10);
    assertThat(path).anySatisfy(p -> assertThat(p.y()).isGreaterThan(p.x() * 2 + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void everyDigitHasSeveralHandsThatStayInTheirSquare(int digit) {
    assertThat(DigitGlyphs.of(digit)).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(DigitGlyphs.of(digit))
        .flatExtracting(Glyph::strokes)
        .flatExtracting(Stroke::path)
        .allSatisfy(p -> {
          assertThat(p.x()).isBetween(10.0, 90.0);
          assertThat(p.y()).isBetween(-5.0, 105.0);
        });
  }

  @Test
  void theMiddleOfTheHandComesToLieOnTheCentre() {
    AffineTransform affine = AffineTransform.of(0.2, 0.3, -0.4, 0.5, new Point(14, 15));
    Point middle = affine.apply(new Point(50, 50));
    assertThat(middle.x()).isBetween(13.999, 14.001);
    assertThat(middle.y()).isBetween(14.999, 15.001);
  }
}
