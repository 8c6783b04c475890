package dev.stagewright.examples.annealing;

/** Terrains to search in tests. */
final class Terrains {
  private Terrains() {}

  static Terrain hidden(int dimensions, long seed) {
    Terrain terrain = new Terrain();
    terrain.dimensions = dimensions;
    terrain.seed = seed;
    terrain.hide();
    return terrain;
  }
}
