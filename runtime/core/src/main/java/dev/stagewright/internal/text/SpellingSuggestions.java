package dev.stagewright.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggestions of names for a misspelt one. */
public final class SpellingSuggestions {
  private static final int MOST = 3;

  private SpellingSuggestions() {}

  private record Guess(String name, int distance) {}

  /**
   * Returns names that are nearly the same; one that differs by more than a third is another name.
   *
   * @param text the text, in letters of either case
   * @param names the possible names
   * @return 3 of them at most, the nearest first
   */
  public static List<String> nearest(String text, Collection<String> names) {
    String written = text.toLowerCase(Locale.ROOT);
    return names.stream()
        .map(name -> guess(written, name))
        .filter(guess -> guess.distance() <= 1 + guess.name().length() / 3)
        .sorted(Comparator.comparing(Guess::distance).thenComparing(Guess::name))
        .limit(MOST)
        .map(Guess::name)
        .toList();
  }

  private static Guess guess(String written, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    return new Guess(name, other.contains(written) ? 1 : distance(written, other));
  }

  /** Returns Levenshtein's distance, one row of its table at a time. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
