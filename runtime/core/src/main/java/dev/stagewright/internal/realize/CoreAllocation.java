package dev.stagewright.internal.realize;

/**
 * The cores that one derivation's builds get.
 *
 * @param lanes how many of its builds run at once
 * @param cores how many cores each of them may use
 */
public record CoreAllocation(int lanes, int cores) {

  /**
   * Divides a budget.
   *
   * @param budget all cores there are
   * @param wanted how many one build can make use of
   * @param builds how many builds there are to run
   */
  public static CoreAllocation of(int budget, int wanted, int builds) {
    int cores = Math.max(1, Math.min(budget, wanted));
    return new CoreAllocation(Math.min(builds, budget / cores), cores);
  }

  int total() {
    return lanes * cores;
  }
}
