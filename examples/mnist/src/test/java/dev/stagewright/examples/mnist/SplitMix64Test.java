package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

  /** Compares with the published test vector of SplitMix64. */
  @Test
  void areSplitMix64() {
    SplitMix64 dice = new SplitMix64(1234567);
    assertThat(dice.bits()).isEqualTo(6457827717110365317L);
    assertThat(dice.bits()).isEqualTo(3203168211198807973L);
    assertThat(dice.bits()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
  }

  @Property(tries = 100)
  void orderHasEveryNumberOnce(@ForAll long seed, @ForAll @IntRange(max = 500) int count) {
    int[] order = new SplitMix64(seed).order(count);
    assertThat(IntStream.of(order).sorted().toArray())
        .isEqualTo(IntStream.range(0, count).toArray());
  }

  @Property(tries = 100)
  void staysBetween(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int bound) {
    SplitMix64 dice = new SplitMix64(seed);
    assertThat(dice.below(bound)).isBetween(0, bound - 1);
    assertThat(dice.between(-bound, bound)).isBetween((double) -bound, (double) bound);
    assertThat(dice.bell()).isBetween(-3.0, 3.0);
  }

  @Test
  void bellHasMeanZeroAndDeviationOne() {
    SplitMix64 dice = new SplitMix64(1);
    double[] draws = IntStream.range(0, 100_000).mapToDouble(i -> dice.bell()).toArray();
    double mean =
        IntStream.range(0, draws.length).mapToDouble(i -> draws[i]).average().orElseThrow();
    double variance = IntStream.range(0, draws.length)
        .mapToDouble(i -> draws[i] * draws[i])
        .average()
        .orElseThrow();
    assertThat(mean).isBetween(-0.02, 0.02);
    assertThat(variance).isBetween(0.98, 1.02);
  }
}
