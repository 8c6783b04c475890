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
  /** What to search. */
  @Config
  Terrain terrain;

  /** How readily the search climbs at first: over walls about this high. */
  @Config
  @Positive
  double temperature = 20;

  /** What is left of the temperature after each step. */
  @Config
  @Positive
  @DecimalMax(value = "1", inclusive = false)
  double cooling = 0.9;

  /** How often it cools down. */
  @Config
  @Min(1)
  int steps = 60;

  /** How many moves it tries at each temperature. */
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

  /** How high that point is above the lowest there is. */
  @Output
  double energy;

  /** For whoever fills the fields. */
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
