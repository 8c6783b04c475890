package dev.stagewright.examples.mnist;

import java.util.List;

/**
 * The way somebody writes a digit: strokes in a square, x to the right and y downwards.
 *
 * @param strokes one or more
 */
record Hand(List<Stroke> strokes) {
  /** The side of the square. */
  static final int SIDE = 100;

  Hand {
    strokes = List.copyOf(strokes);
  }

  static Hand of(Stroke... strokes) {
    return new Hand(List.of(strokes));
  }
}
