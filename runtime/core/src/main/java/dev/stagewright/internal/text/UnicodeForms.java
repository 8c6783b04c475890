package dev.stagewright.internal.text;

import java.text.Normalizer;
import java.util.HexFormat;

/** The normal forms of texts that look the same, as Unicode spells some letters in several ways. */
public final class UnicodeForms {
  private UnicodeForms() {}

  /**
   * Returns whether two texts have the same normal form. Case counts.
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
   * Returns the spelling of a text.
   *
   * @param text any text
   * @return the text, with escapes as in Java for all that is not ASCII
   */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    HexFormat hex = HexFormat.of();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      escaped.append(unit < 0x80 ? String.valueOf(unit) : "\\u" + hex.toHexDigits(unit));
    }
    return escaped.toString();
  }
}
