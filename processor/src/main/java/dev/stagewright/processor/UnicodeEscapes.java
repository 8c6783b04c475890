package dev.stagewright.processor;

import java.util.HexFormat;

/**
 * Java source in ASCII: compilers write and read generated files in the encoding of the user's own
 * ones, which may have no sign for what stands in a literal, a name or a comment.
 */
final class UnicodeEscapes {
  private static final HexFormat HEX = HexFormat.of();
  private static final String BACKSLASH = "\\u005c";

  private UnicodeEscapes() {}

  /** Writes each character beyond ASCII as an escape, which means the same everywhere in source. */
  static String of(String source) {
    StringBuilder ascii = new StringBuilder(source.length());
    int backslashes = 0;
    for (int i = 0; i < source.length(); i++) {
      char next = source.charAt(i);
      if (next < 0x80) {
        ascii.append(next);
      } else {
        escape(next, backslashes, ascii);
      }
      backslashes = next == '\\' ? backslashes + 1 : 0;
    }
    return ascii.toString();
  }

  /**
   * Appends one escape. After an odd number of backslashes none begins an escape, unless the last
   * one is an escape.
   */
  private static void escape(char next, int backslashes, StringBuilder ascii) {
    if (backslashes % 2 == 1) {
      ascii.setLength(ascii.length() - 1);
      ascii.append(BACKSLASH);
    }
    ascii.append("\\u").append(HEX.toHexDigits(next));
  }
}
