package dev.stagewright.examples.mnist;

import java.util.List;

/** A square of grey pixels under the pen: 0 is paper, 1 is ink. */
final class Canvas {
  private final double[] ink = new double[LabelledImages.PIXELS];

  /** Draws along a path with a round nib; ink on ink gets no darker. */
  void draw(List<Point> path, double radius) {
    for (int i = 1; i < path.size(); i++) {
      draw(path.get(i - 1), path.get(i), radius);
    }
  }

  /** Weakens the ink, adds a grain of its own to every pixel, and rounds to 256 greys. */
  byte[] develop(double pressure, double grain, SplitMix64 dice) {
    byte[] pixels = new byte[ink.length];
    for (int i = 0; i < pixels.length; i++) {
      double grey = ink[i] * pressure + dice.bell() * grain;
      pixels[i] = (byte) (int) (clamp(grey) * 255 + 0.5);
    }
    return pixels;
  }

  private void draw(Point from, Point to, double radius) {
    int left = pixel(Math.min(from.x(), to.x()) - radius - 1);
    int right = pixel(Math.max(from.x(), to.x()) + radius + 1);
    int top = pixel(Math.min(from.y(), to.y()) - radius - 1);
    int bottom = pixel(Math.max(from.y(), to.y()) + radius + 1);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        // Half a pixel of blur: full ink inside the nib, none where it does not reach.
        double covered = clamp(radius + 0.5 - distance(x + 0.5, y + 0.5, from, to));
        int i = y * LabelledImages.SIDE + x;
        ink[i] = Math.max(ink[i], covered);
      }
    }
  }

  private static double distance(double x, double y, Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = dx * dx + dy * dy;
    double along = (x - from.x()) * dx + (y - from.y()) * dy;
    double t = length == 0 ? 0 : clamp(along / length);
    double ex = x - from.x() - t * dx;
    double ey = y - from.y() - t * dy;
    return Math.sqrt(ex * ex + ey * ey); // exact to the last bit everywhere, unlike sin and cos
  }

  private static int pixel(double coordinate) {
    return Math.max(0, Math.min(LabelledImages.SIDE - 1, (int) coordinate));
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
