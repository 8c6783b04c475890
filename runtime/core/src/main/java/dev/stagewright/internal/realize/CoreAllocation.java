package dev.stagewright.internal.realize;

/**
 * The cores allocated to the builds of one derivation.
 *
 * @param lanes the number of concurrent builds
 * @param cores the number of cores for each of them
 */
public record CoreAllocation(int lanes, int cores) {

  /**
   * Divides a budget of cores.
   *
   * @param budget the number of all cores
   * @param wanted the number that one build can use
   * @param builds the number of builds
   */
  public static CoreAllocation of(int budget, int wanted, int builds) {
    int cores = Math.max(1, Math.min(budget, wanted));
    return new CoreAllocation(Math.min(builds, budget / cores), cores);
  }

  int total() {
    return lanes * cores;
  }
}
