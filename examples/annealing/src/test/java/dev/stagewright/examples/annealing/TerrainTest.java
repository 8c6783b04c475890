package dev.stagewright.examples.annealing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TerrainTest {

  /** Holds on any machine and JDK: if it changed, results could not be compared. */
  @Test
  void hidesItsLowestPointInTheSamePlaceEverywhere() {
    assertThat(Terrains.hidden(3, 42).valley)
        .containsExactly(1.2368121793117353, -1.7412587884701691, -1.13356221309369);
  }

  @Test
  void hidesItElsewhereForAnotherSeed() {
    assertThat(Terrains.hidden(3, 43).valley).isNotEqualTo(Terrains.hidden(3, 42).valley);
  }

  @Property
  void hasItsLowestPointThere(
      @ForAll @IntRange(min = 1, max = 5) int dimensions,
      @ForAll long seed,
      @ForAll @DoubleRange(min = -1, max = 1) double away) {
    Terrain terrain = Terrains.hidden(dimensions, seed);
    double[] point = terrain.valley.stream().mapToDouble(x -> x).toArray();
    assertThat(terrain.energy(point)).isZero();
    assertThat(terrain.valley).allMatch(x -> Math.abs(x) <= Terrain.REACH / 2);
    point[dimensions - 1] += away;
    assertThat(terrain.energy(point)).isGreaterThanOrEqualTo(0.999 * away * away);
  }

  @Test
  void hasWallsBetweenItsBowls() {
    Terrain terrain = Terrains.hidden(1, 42);
    double valley = terrain.valley.get(0);
    assertThat(terrain.energy(valley + 0.5)).isBetween(20.2, 20.3);
    assertThat(terrain.energy(valley + 1)).isBetween(0.99, 1.01);
  }
}
