package dev.stagewright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * The part of a long list that a person is shown.
 *
 * @param items the most items of a list, and the most lines of a value
 * @param letters the most letters of a value
 */
record ShortList(int items, int letters) {
  static final ShortList SHORT = new ShortList(20, 1_000);
  static final ShortList WHOLE = new ShortList(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** The first items; to leave out one alone would save no line. */
  <T> List<T> first(List<T> all) {
    return isLong(all) ? all.subList(0, items) : all;
  }

  /** The last items, where those matter more. */
  <T> List<T> last(List<T> all) {
    return isLong(all) ? all.subList(all.size() - items, all.size()) : all;
  }

  /** The items that {@link #first} leaves out. */
  <T> List<T> rest(List<T> all) {
    return isLong(all) ? all.subList(items, all.size()) : List.of();
  }

  private boolean isLong(List<?> all) {
    return all.size() - 1 > items;
  }

  /** Says how many were left out, if any were. */
  Optional<String> told(List<?> rest, String more) {
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "... and %s more%s: --all lists them".formatted(HumanFormat.count(rest.size()), more));
  }

  /** The first lines, and how many were left out. */
  void print(List<String> lines, String indent, PrintWriter out) {
    first(lines).forEach(line -> out.println(indent + line));
    told(rest(lines), "").ifPresent(line -> out.println(indent + line));
  }

  /** The beginning of a value. */
  String of(String value) {
    int end = end(value);
    return end == value.length()
        ? value
        : "%s ... (%s letters: --all has them)"
            .formatted(value.substring(0, end), HumanFormat.count(value.length()));
  }

  /** Half a pair of surrogates is no letter. */
  private int end(String value) {
    int end = Math.min(value.length(), letters);
    int line = -1;
    for (int i = 0; i < items && line < end; i++) {
      line = value.indexOf('\n', line + 1);
      line = line < 0 ? end : line;
    }
    end = Math.min(end, line);
    return end > 0 && Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end;
  }
}
