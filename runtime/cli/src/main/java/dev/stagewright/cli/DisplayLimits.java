package dev.stagewright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * The limits of what is shown of long lists and values.
 *
 * @param items the most items of a list, and the most lines of a value
 * @param characters the most characters of a value
 */
record DisplayLimits(int items, int characters) {
  static final DisplayLimits SHORT = new DisplayLimits(20, 1_000);
  static final DisplayLimits WHOLE = new DisplayLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** Returns the first items. One that is left out alone would save no line. */
  <T> List<T> first(List<T> all) {
    return isLong(all) ? all.subList(0, items) : all;
  }

  /** Returns the last items, for lists where those matter more. */
  <T> List<T> last(List<T> all) {
    return isLong(all) ? all.subList(all.size() - items, all.size()) : all;
  }

  /** Returns the items that {@link #first} leaves out. */
  <T> List<T> rest(List<T> all) {
    return isLong(all) ? all.subList(items, all.size()) : List.of();
  }

  private boolean isLong(List<?> all) {
    return all.size() - 1 > items;
  }

  /** Returns a sentence about how many were left out, if any were. */
  Optional<String> omission(List<?> omitted, String details) {
    return omitted.isEmpty()
        ? Optional.empty()
        : Optional.of("... and %s more%s: --all lists them"
            .formatted(HumanFormat.count(omitted.size()), details));
  }

  /** Prints the first lines, and how many were left out. */
  void print(List<String> lines, String indent, PrintWriter out) {
    first(lines).forEach(line -> out.println(indent + line));
    omission(rest(lines), "").ifPresent(line -> out.println(indent + line));
  }

  /** Returns the beginning of a value. */
  String of(String value) {
    int end = end(value);
    return end == value.length()
        ? value
        : "%s ... (%s characters: --all has them)"
            .formatted(value.substring(0, end), HumanFormat.count(value.length()));
  }

  /** Returns where to cut a value: never between the halves of a surrogate pair. */
  private int end(String value) {
    int end = Math.min(value.length(), characters);
    int line = -1;
    for (int i = 0; i < items && line < end; i++) {
      line = value.indexOf('\n', line + 1);
      line = line < 0 ? end : line;
    }
    end = Math.min(end, line);
    return end > 0 && Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end;
  }
}
