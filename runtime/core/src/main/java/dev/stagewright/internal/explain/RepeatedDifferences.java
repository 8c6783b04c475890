package dev.stagewright.internal.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Grouped differences: those that many inputs or list elements share appear once, with a count. */
final class RepeatedDifferences {
  private RepeatedDifferences() {}

  /**
   * Describes each group.
   *
   * @param all the differences
   * @param likeness the key to group by
   * @param sentence describes the first of a group
   * @return a clause for each group, in the order of the first members
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
