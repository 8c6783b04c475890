package dev.stagewright.examples.mnist;

import java.util.List;

/**
 * One way to write a digit: strokes in a square, x to the right and y downwards.
 *
 * @param strokes one or more
 */
record Glyph(List<Stroke> strokes) {
  /** The side of the square. */
  static final int SIDE = 100;

  Glyph {
    strokes = List.copyOf(strokes);
  }

  static Glyph of(Stroke... strokes) {
    return new Glyph(List.of(strokes));
  }
}
