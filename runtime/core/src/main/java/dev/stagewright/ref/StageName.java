package dev.stagewright.ref;

/**
 * The name of a stage: a readable part of every ref of its derivations, and of folder names.
 *
 * @param text 1 to 100 letters, digits, {@code .}, {@code _} and {@code -}; it starts with a letter
 *     or digit and does not end with a dot
 */
public record StageName(String text) implements Comparable<StageName> {
  /** The shape of a name, in words for messages. */
  public static final String SHAPE =
      "1 to 100 ASCII letters, digits, '.', '_' and '-', starting with a letter or digit and not ending with a dot";

  private static final int LONGEST = 100;
  private static final String MARKS = "._-";

  /**
   * Creates a name.
   *
   * @param text the name
   * @throws InvalidRefException if it does not have that shape
   */
  public StageName {
    if (!isValid(text)) {
      throw new InvalidRefException(
          "\"%s\" is not a stage name: expected %s".formatted(text, SHAPE));
    }
  }

  /**
   * Returns whether a text can name a stage.
   *
   * @param text any text
   * @return true if the constructor takes it
   */
  public static boolean isValid(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST || text.charAt(length - 1) == '.') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && (i == 0 || MARKS.indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageName that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(StageName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
