package dev.stagewright.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant. */
final class Spelling {
  private Spelling() {}

  /** Finds the word with the fewest letters to add, take away or change: a third at most. */
  static Optional<String> nearest(String written, Collection<String> words) {
    return words.stream()
        .filter(word -> distance(written, word) <= Math.max(1, written.length() / 3))
        .min(Comparator.comparing(word -> distance(written, word)));
  }

  /** The Levenshtein distance, which case does not add to. */
  private static int distance(String written, String word) {
    String one = written.toLowerCase(Locale.ROOT);
    String other = word.toLowerCase(Locale.ROOT);
    int[] above = new int[other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          row[j] = i + j;
        } else {
          int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
          row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        }
      }
      above = row;
    }
    return above[other.length()];
  }
}
