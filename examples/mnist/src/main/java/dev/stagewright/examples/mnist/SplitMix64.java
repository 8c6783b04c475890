package dev.stagewright.examples.mnist;

/**
 * Random numbers that are the same for a seed on every machine and every JDK.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, 2014), written out, because what the JDK's generators
 * derive from their bits has changed between releases.
 */
final class SplitMix64 {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /** Returns another generator, practically independent: its use does not affect this one. */
  SplitMix64 split() {
    return new SplitMix64(bits());
  }

  long bits() {
    state += STEP;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * Returns a whole number from 0 to {@code bound - 1}; for the small bounds used here without
   * bias.
   */
  int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  double between(double low, double high) {
    return low + (high - low) * ((bits() >>> 11) * UNIT);
  }

  /** Returns a number around 0 with a standard deviation of 1, never beyond 3: a sum of 3 draws. */
  double bell() {
    return between(-1, 1) + between(-1, 1) + between(-1, 1);
  }

  /** Returns the numbers from 0 to {@code count - 1} in random order (Fisher and Yates). */
  int[] order(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = below(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
