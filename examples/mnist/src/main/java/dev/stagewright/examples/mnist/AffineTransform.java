package dev.stagewright.examples.mnist;

/** The transform of a digit on the paper: stretched, slanted, turned and moved. */
record AffineTransform(double xx, double xy, double yx, double yy, double dx, double dy) {

  /**
   * Stretches, slants, then turns around the middle of a hand's square, which comes to lie on the
   * given centre.
   */
  static AffineTransform of(double width, double height, double slant, double angle, Point centre) {
    // StrictMath, because Math's may differ in the last bit from one processor to the next.
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double xx = cos * width;
    double xy = cos * slant * height - sin * height;
    double yx = sin * width;
    double yy = sin * slant * height + cos * height;
    double middle = Glyph.SIDE / 2.0;
    return new AffineTransform(
        xx, xy, yx, yy, centre.x() - (xx + xy) * middle, centre.y() - (yx + yy) * middle);
  }

  Point apply(Point p) {
    return new Point(xx * p.x() + xy * p.y() + dx, yx * p.x() + yy * p.y() + dy);
  }
}
