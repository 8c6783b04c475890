package dev.stagewright.examples.mnist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The measurements that a run printed, in lines of a name and a number.
 *
 * @param numbers by their names
 */
record Measurements(Map<String, Double> numbers) {
  static final Measurements NOTHING = new Measurements(Map.of());

  Measurements {
    numbers = Map.copyOf(numbers);
  }

  /** Reads the time, taken from outside, and the printed lines; others are skipped. */
  static Measurements of(double seconds, List<String> lines) {
    Map<String, Double> numbers = new HashMap<>(Map.of("seconds", seconds));
    for (String line : lines) {
      if (line.matches("[a-z-]+ +\\d+(\\.\\d+)?(E-?\\d+)?")) {
        String[] words = line.split(" +", 2);
        numbers.put(words[0], Double.valueOf(words[1]));
      }
    }
    return new Measurements(numbers);
  }

  /** Returns a number, or {@link Double#NaN} if there is none. */
  double get(String name) {
    return numbers.getOrDefault(name, Double.NaN);
  }

  Measurements orFaster(Measurements other) {
    return get("seconds") <= other.get("seconds") ? this : other;
  }
}
