package dev.stagewright.examples.annealing;

import org.moeaframework.core.Solution;
import org.moeaframework.core.variable.RealVariable;
import org.moeaframework.problem.AbstractProblem;

/** A terrain as the MOEA Framework sees it, which remembers the lowest point that was looked at. */
final class Surface extends AbstractProblem {
  private final Terrain terrain;
  private double[] best = {};
  private double lowest = Double.POSITIVE_INFINITY;

  Surface(Terrain terrain) {
    super(terrain.dimensions, 1);
    this.terrain = terrain;
  }

  @Override
  public Solution newSolution() {
    Solution solution = new Solution(terrain.dimensions, 1);
    for (int i = 0; i < terrain.dimensions; i++) {
      solution.setVariable(i, new RealVariable(-Terrain.REACH, Terrain.REACH));
    }
    return solution;
  }

  @Override
  public void evaluate(Solution solution) {
    double[] point = RealVariable.getReal(solution);
    double energy = terrain.energy(point);
    solution.setObjectiveValue(0, energy);
    if (energy < lowest) {
      best = point;
      lowest = energy;
    }
  }

  double[] best() {
    return best;
  }

  double lowest() {
    return lowest;
  }
}
