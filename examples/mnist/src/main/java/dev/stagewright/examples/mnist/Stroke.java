package dev.stagewright.examples.mnist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line that a pen draws without being lifted.
 *
 * @param points the points that it passes, two or more
 * @param curved whether it rounds the corners
 */
record Stroke(List<Point> points, boolean curved) {
  private static final int STEPS = 6;

  Stroke {
    points = List.copyOf(points);
  }

  static Stroke line(int... coordinates) {
    return new Stroke(points(coordinates), false);
  }

  static Stroke curve(int... coordinates) {
    return new Stroke(points(coordinates), true);
  }

  Stroke map(UnaryOperator<Point> change) {
    return new Stroke(points.stream().map(change).toList(), curved);
  }

  /** Returns the stroke as straight pieces: a curve is sampled as a Catmull-Rom spline. */
  List<Point> path() {
    if (!curved) {
      return points;
    }
    List<Point> path = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i++) {
      for (int step = 0; step < STEPS; step++) {
        path.add(between(i, (double) step / STEPS));
      }
    }
    path.add(points.get(points.size() - 1));
    return path;
  }

  private Point between(int i, double t) {
    Point a = points.get(Math.max(i - 1, 0));
    Point b = points.get(i);
    Point c = points.get(i + 1);
    Point d = points.get(Math.min(i + 2, points.size() - 1));
    return new Point(spline(a.x(), b.x(), c.x(), d.x(), t), spline(a.y(), b.y(), c.y(), d.y(), t));
  }

  private static double spline(double a, double b, double c, double d, double t) {
    double slope = (c - a) / 2;
    double next = (d - b) / 2;
    return ((2 * (b - c) + slope + next) * t + 3 * (c - b) - 2 * slope - next) * t * t
        + slope * t
        + b;
  }

  private static List<Point> points(int... coordinates) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(new Point(coordinates[i], coordinates[i + 1]));
    }
    return points;
  }
}
