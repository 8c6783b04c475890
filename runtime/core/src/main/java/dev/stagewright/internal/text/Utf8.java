package dev.stagewright.internal.text;

/** The limits of UTF-8 for Java's texts: it encodes all but half a surrogate pair. */
public final class Utf8 {
  private Utf8() {}

  /**
   * Returns the place of half a surrogate pair.
   *
   * @param text any text
   * @return the index of the first; -1 if there is none
   */
  public static int halfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int next = i + 1;
        if (next == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(next))) {
          return i;
        }
        i = next;
      }
    }
    return -1;
  }

  /**
   * Returns the length of a character in UTF-8.
   *
   * @param unit a UTF-16 unit
   * @return its bytes; of half a surrogate pair, half of those of the pair
   */
  public static int length(char unit) {
    if (unit < 0x80) {
      return 1;
    }
    return unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
  }
}
