package dev.stagewright.examples.mnist;

import static dev.stagewright.examples.mnist.Stroke.curve;
import static dev.stagewright.examples.mnist.Stroke.line;

import java.util.List;

/** The glyphs of the ten digits, as people write them. */
final class DigitGlyphs {
  private static final List<List<Glyph>> BY_DIGIT = List.of(
      List.of(
          Glyph.of(curve(50, 2, 22, 25, 18, 55, 28, 88, 50, 98, 74, 85, 82, 50, 72, 15, 50, 2)),
          Glyph.of(curve(62, 4, 36, 25, 25, 60, 35, 92, 55, 95, 72, 70, 76, 35, 64, 5)),
          Glyph.of(curve(45, 10, 20, 35, 22, 75, 50, 96, 80, 72, 80, 30, 55, 5, 36, 14)),
          Glyph.of(curve(66, 10, 40, 4, 20, 45, 34, 92, 66, 92, 82, 45, 60, 6, 48, 16))),
      List.of(
          Glyph.of(line(50, 2, 50, 98)),
          Glyph.of(line(32, 22, 52, 4, 52, 98)),
          Glyph.of(line(30, 22, 52, 4, 52, 96), line(28, 97, 76, 97)),
          Glyph.of(curve(58, 2, 50, 50, 44, 98))),
      List.of(
          Glyph.of(curve(22, 25, 45, 3, 75, 18, 68, 50, 22, 95), line(22, 95, 82, 93)),
          Glyph.of(curve(24, 22, 50, 2, 74, 22, 60, 58, 28, 88, 24, 97, 40, 82, 58, 92, 84, 90)),
          Glyph.of(curve(22, 12, 55, 4, 74, 24, 55, 58, 20, 96), line(20, 96, 80, 96)),
          Glyph.of(curve(26, 30, 40, 5, 68, 6, 74, 32, 48, 70, 20, 92, 50, 86, 84, 97))),
      List.of(
          Glyph.of(
              curve(22, 12, 52, 2, 74, 22, 42, 46), curve(42, 46, 80, 62, 70, 92, 40, 98, 18, 86)),
          Glyph.of(line(22, 5, 74, 5, 46, 42), curve(46, 42, 78, 55, 76, 88, 44, 99, 18, 88)),
          Glyph.of(curve(24, 18, 50, 3, 70, 20, 52, 44, 36, 47, 62, 50, 78, 72, 55, 97, 20, 88)),
          Glyph.of(curve(30, 8, 66, 6, 64, 36, 40, 44, 74, 58, 66, 88, 24, 96))),
      List.of(
          Glyph.of(line(28, 4, 22, 55, 80, 55), line(68, 5, 66, 98)),
          Glyph.of(line(82, 66, 18, 66, 62, 4, 62, 98)),
          Glyph.of(curve(30, 5, 24, 35, 34, 56, 72, 50), line(74, 4, 62, 98)),
          Glyph.of(line(24, 8, 20, 50, 78, 46), curve(76, 8, 70, 50, 68, 98))),
      List.of(
          Glyph.of(line(76, 4, 30, 4, 26, 44), curve(26, 44, 60, 38, 80, 66, 58, 96, 20, 90)),
          Glyph.of(curve(76, 6, 36, 8, 26, 38, 55, 46, 76, 66, 58, 94, 20, 92)),
          Glyph.of(
              line(32, 8, 28, 46),
              curve(28, 46, 62, 42, 76, 72, 50, 98, 20, 88),
              line(32, 8, 78, 6)),
          Glyph.of(line(80, 10, 38, 6, 34, 40), curve(34, 40, 64, 50, 66, 82, 44, 97, 16, 84))),
      List.of(
          Glyph.of(curve(66, 4, 36, 30, 22, 70, 44, 98, 72, 82, 64, 56, 36, 58, 24, 74)),
          Glyph.of(curve(50, 2, 28, 40, 26, 80, 50, 98, 76, 80, 66, 58, 42, 58, 28, 76)),
          Glyph.of(curve(76, 8, 45, 14, 22, 50, 26, 88, 54, 97, 74, 76, 56, 58, 28, 70)),
          Glyph.of(curve(34, 2, 26, 50, 30, 90, 56, 97, 72, 76, 54, 60, 28, 72))),
      List.of(
          Glyph.of(line(20, 6, 78, 6, 44, 98)),
          Glyph.of(line(20, 8, 78, 8, 42, 98), line(36, 52, 74, 50)),
          Glyph.of(line(20, 20, 22, 6, 76, 6), curve(76, 6, 58, 40, 48, 70, 46, 98)),
          Glyph.of(curve(18, 16, 42, 8, 78, 8), curve(78, 8, 58, 50, 40, 98))),
      List.of(
          Glyph.of(
              curve(70, 14, 46, 2, 26, 20, 48, 46, 76, 74, 50, 98, 22, 76, 48, 46, 74, 22, 66, 10)),
          Glyph.of(
              curve(50, 2, 30, 22, 50, 46, 70, 22, 50, 2),
              curve(50, 46, 22, 74, 50, 98, 78, 74, 50, 46)),
          Glyph.of(curve(74, 10, 40, 4, 30, 26, 60, 52, 70, 82, 42, 98, 26, 78, 50, 50, 76, 10)),
          Glyph.of(curve(64, 16, 44, 4, 36, 26, 60, 50, 66, 80, 46, 96, 34, 76, 56, 46, 66, 18))),
      List.of(
          Glyph.of(curve(72, 22, 48, 4, 26, 26, 44, 50, 72, 26), line(72, 24, 68, 98)),
          Glyph.of(curve(74, 30, 46, 4, 24, 30, 48, 52, 74, 28, 74, 60, 58, 98)),
          Glyph.of(curve(70, 10, 34, 8, 28, 40, 56, 46, 72, 14), curve(72, 14, 66, 60, 44, 98)),
          Glyph.of(curve(70, 20, 46, 3, 28, 24, 46, 48, 70, 22, 74, 60, 54, 98, 26, 90))));

  private DigitGlyphs() {}

  static List<Glyph> of(int digit) {
    return BY_DIGIT.get(digit);
  }
}
