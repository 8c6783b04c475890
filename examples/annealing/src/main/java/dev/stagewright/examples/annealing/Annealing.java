package dev.stagewright.examples.annealing;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A search for the lowest point of a terrain, by simulated annealing with the MOEA Framework. */
@Stage(name = "annealing", match = @Match(best = "energy", smaller = true))
public class Annealing {
  /** The terrain to search. */
  @Config
  Terrain terrain;

  /** The first temperature: the search climbs over walls about this high. */
  @Config
  @Positive
  double temperature = 20;

  /** The share of the temperature that is left after each step. */
  @Config
  @Positive
  @DecimalMax(value = "1", inclusive = false)
  double cooling = 0.9;

  /** The number of times that it cools down. */
  @Config
  @Min(1)
  int steps = 60;

  /** The number of moves that it tries at each temperature. */
  @Config
  @Min(1)
  int moves = 100;

  /**
   * Decides all that is random in the search. Without it every search differs; with it, the result
   * is the same on the same JVM.
   */
  @Config
  Optional<Long> seed = Optional.empty();

  /** A line a step: the temperature, where the search was, and the best that it had seen. */
  @Output("trace.csv")
  Path trace;

  /** The lowest point that was found. */
  @Output
  List<Double> point;

  /** The height of that point above the lowest one there is. */
  @Output
  double energy;

  /** Creates a stage whose fields are still to be set. */
  public Annealing() {}

  @Build
  void anneal(BuildContext build) throws IOException {
    long drawn = seed.orElseGet(() -> new SecureRandom().nextLong());
    build.log("The seed is " + drawn);
    Search search = Search.begin(terrain, temperature, cooling, moves, drawn);
    List<TraceLine> lines = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      lines.add(search.step());
      build.progress("step", step, steps);
    }
    point = search.best();
    energy = search.lowest();
    build.log("The energy is " + energy);
    TraceLine.write(lines, trace);
  }
}
