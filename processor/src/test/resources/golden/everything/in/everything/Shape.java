package everything;

import java.util.List;
import java.util.Optional;

/**
 * A shape.
 *
 * @param corners where it bends
 * @param color how it looks
 * @param weight how heavy it is, if it is
 */
public record Shape(List<Corner> corners, Color color, Optional<Double> weight) {
  /** Refuses what has no corner. */
  public Shape {
    if (corners.isEmpty()) {
      throw new IllegalArgumentException("A shape has corners");
    }
  }

  /**
   * A corner.
   *
   * @param x to the right
   * @param y upwards
   */
  public record Corner(double x, double y) {}
}
