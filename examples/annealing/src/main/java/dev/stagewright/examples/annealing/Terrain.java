package dev.stagewright.examples.annealing;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rastrigin's function, a wide bowl full of small ones, with its lowest point moved away from the
 * origin.
 */
@Stage(name = "terrain")
public class Terrain {
  /** The reach of the terrain from the origin, in every direction. */
  static final double REACH = 5.12;

  /** The number of directions. */
  @Config
  @Min(1)
  int dimensions = 4;

  /** The height of the walls between the small bowls. */
  @Config
  @PositiveOrZero
  double ripple = 10;

  /** The seed of the lowest point: the same seed hides it in the same place on any machine. */
  @Config
  long seed = 42;

  /** The lowest point, where the energy is 0. */
  @Output
  List<Double> valley;

  /** Creates a stage whose fields are still to be set. */
  public Terrain() {}

  @Build
  void hide() {
    SplittableRandom random = new SplittableRandom(seed);
    valley = random.doubles(dimensions, -REACH / 2, REACH / 2).boxed().toList();
  }

  /** Returns the height of a point, 0 or more. */
  double energy(double... point) {
    double energy = 0;
    for (int i = 0; i < dimensions; i++) {
      double away = point[i] - valley.get(i);
      // Math.cos may differ in its last digit from machine to machine.
      energy += away * away + ripple * (1 - StrictMath.cos(2 * Math.PI * away));
    }
    return energy;
  }
}
