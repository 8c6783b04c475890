package dev.stagewright.internal.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Differences that many inputs or elements of a list have alike, told once with a count. */
final class RepeatedDifferences {
  private RepeatedDifferences() {}

  /**
   * Tells of each group.
   *
   * @param all what there is to tell
   * @param likeness what those have in common that are told as one
   * @param sentence tells of the first
   * @return a clause for each group, in the order of their first ones
   */
  static <T> Stream<String> told(
      List<T> all, Function<T, Object> likeness, Function<T, String> sentence) {
    Map<Object, List<T>> groups = new LinkedHashMap<>();
    all.forEach(each ->
        groups.computeIfAbsent(likeness.apply(each), key -> new ArrayList<>()).add(each));
    return groups.values().stream()
        .map(group -> sentence.apply(group.get(0)) + others(group.size() - 1));
  }

  private static String others(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> "; likewise in 1 other place";
      default -> "; likewise in %s other places".formatted(count);
    };
  }
}
