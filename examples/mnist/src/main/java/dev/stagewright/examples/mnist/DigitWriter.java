package dev.stagewright.examples.mnist;

import java.util.ArrayList;
import java.util.List;

/** A writer of digits, no two alike: with another glyph, pen, slant and tremor each time. */
final class DigitWriter {
  // Chosen so that the network errs about as often after 6,000 of these as after all of MNIST's.
  private static final double TREMBLE = 2.7; // of the hand's square, at each of a stroke's points
  private static final double SIZE = 20.0 / Glyph.SIDE; // MNIST's digits fill 20 of the 28 pixels
  private static final double GRAIN = 0.05;

  private final SplitMix64 dice;

  DigitWriter(SplitMix64 dice) {
    this.dice = dice;
  }

  /** Returns digits in random order with their labels. */
  LabelledImages write(int count) {
    byte[] pixels = new byte[Math.multiplyExact(count, LabelledImages.PIXELS)];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      int digit = dice.below(10);
      labels[i] = (byte) digit;
      System.arraycopy(
          write(digit, dice.split()), 0, pixels, i * LabelledImages.PIXELS, LabelledImages.PIXELS);
    }
    return new LabelledImages(pixels, labels);
  }

  private static byte[] write(int digit, SplitMix64 dice) {
    List<Glyph> hands = DigitGlyphs.of(digit);
    Glyph hand = hands.get(dice.below(hands.size()));
    AffineTransform affine = lay(dice);
    double radius = dice.between(0.8, 1.9);
    Canvas canvas = new Canvas();
    for (Stroke stroke : hand.strokes()) {
      canvas.draw(tremble(stroke, dice).map(affine::apply).path(), radius);
    }
    return canvas.develop(dice.between(0.75, 1.1), GRAIN, dice);
  }

  private static AffineTransform lay(SplitMix64 dice) {
    double middle = LabelledImages.SIDE / 2.0;
    Point centre = new Point(middle + dice.bell(), middle + dice.bell());
    return AffineTransform.of(
        SIZE * dice.between(0.7, 1.15),
        SIZE * dice.between(0.8, 1.1),
        -0.15 + 0.15 * dice.bell(),
        0.09 * dice.bell(),
        centre);
  }

  private static Stroke tremble(Stroke stroke, SplitMix64 dice) {
    List<Point> points = new ArrayList<>();
    for (Point p : stroke.points()) {
      points.add(new Point(p.x() + TREMBLE * dice.bell(), p.y() + TREMBLE * dice.bell()));
    }
    return new Stroke(points, stroke.curved());
  }
}
