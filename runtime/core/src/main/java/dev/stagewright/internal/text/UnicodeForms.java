package dev.stagewright.internal.text;

import java.text.Normalizer;

/** Texts that look the same, since Unicode spells some letters in several ways. */
public final class UnicodeForms {
  private UnicodeForms() {}

  /**
   * Tells whether two texts differ by their normal form at most, and not by case.
   *
   * @param one any text
   * @param other another
   * @return whether they are the same in Unicode's normal form C
   */
  public static boolean areSame(String one, String other) {
    return composed(one).equals(composed(other));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Shows how a text is spelt.
   *
   * @param text any text
   * @return the text, with escapes as in Java for all that is not ASCII
   */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char unit : text.toCharArray()) {
      escaped.append(unit < 0x80 ? String.valueOf(unit) : "\\u%04x".formatted((int) unit));
    }
    return escaped.toString();
  }
}
