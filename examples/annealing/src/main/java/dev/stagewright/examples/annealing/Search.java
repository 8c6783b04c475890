package dev.stagewright.examples.annealing;

import java.util.Arrays;
import java.util.List;
import org.moeaframework.algorithm.sa.GeometricCoolingSchedule;
import org.moeaframework.algorithm.single.SimulatedAnnealing;
import org.moeaframework.core.PRNG;
import org.moeaframework.core.initialization.RandomInitialization;
import org.moeaframework.core.operator.real.PM;

/** Simulated annealing on a terrain, one temperature after the other. */
final class Search {
  private static final double SHARE_MOVED = 0.5;
  private static final double SHORTNESS = 20;

  private final Surface surface;
  private final SimulatedAnnealing annealing;

  private Search(Surface surface, SimulatedAnnealing annealing) {
    this.surface = surface;
    this.annealing = annealing;
  }

  /**
   * Starts at a random point. The framework draws from a generator that belongs to the thread: one
   * thread makes a whole search, and no other search meanwhile.
   */
  static Search begin(Terrain terrain, double temperature, double cooling, int moves, long seed) {
    PRNG.setSeed(seed);
    Surface surface = new Surface(terrain);
    SimulatedAnnealing annealing = new SimulatedAnnealing(
        surface,
        temperature,
        new GeometricCoolingSchedule(cooling),
        new RandomInitialization(surface),
        new PM(SHARE_MOVED, SHORTNESS),
        null,
        moves);
    annealing.initialize();
    return new Search(surface, annealing);
  }

  /** Tries as many moves as there are at one temperature, and then cools down. */
  TraceLine step() {
    double temperature = annealing.getTemperature();
    annealing.step();
    double here = annealing.getCurrentPoint().getObjectiveValue(0);
    return new TraceLine(annealing.getNumberOfEvaluations(), temperature, here, lowest());
  }

  List<Double> best() {
    return Arrays.stream(surface.best()).boxed().toList();
  }

  double lowest() {
    return surface.lowest();
  }
}
