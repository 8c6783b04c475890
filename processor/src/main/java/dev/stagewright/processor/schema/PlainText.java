package dev.stagewright.processor.schema;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc without its marks. */
final class PlainText {
  private static final Pattern CODE = Pattern.compile("\\{@\\w+\\s*((?:[^{}]|\\{[^{}]*\\})*)\\}");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?i)\\s*</?(?:p|ul|ol|pre|dl|table|h\\d|blockquote)\\b[^>]*>\\s*");
  private static final Pattern ITEM = Pattern.compile("(?i)\\s*<(?:li|dt|dd|tr|br)\\b[^>]*>\\s*");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

  private PlainText() {}

  static String of(String javadoc) {
    String text = CODE.matcher(javadoc).replaceAll(PlainText::escaped);
    text = PARAGRAPH.matcher(text.replaceAll("\\s+", " ")).replaceAll("\n\n");
    text = ITEM.matcher(text).replaceAll("\n- ");
    text = TAG.matcher(text).replaceAll("");
    text = ENTITY.matcher(text).replaceAll(PlainText::decoded);
    return text.replaceAll("\n\n\\s+", "\n\n").replaceAll(" *\n", "\n").strip();
  }

  /** Escapes code, in which nothing is a mark. */
  private static String escaped(MatchResult code) {
    return Matcher.quoteReplacement(
        code.group(1).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  private static String decoded(MatchResult entity) {
    String name = entity.group(1);
    if (!name.startsWith("#")) {
      return Matcher.quoteReplacement(ENTITIES.getOrDefault(name, entity.group()));
    }
    return Matcher.quoteReplacement(number(name.substring(1), entity.group()));
  }

  private static String number(String digits, String otherwise) {
    try {
      int letter = digits.startsWith("x")
          ? Integer.parseInt(digits.substring(1), 16)
          : Integer.parseInt(digits);
      return Character.isValidCodePoint(letter) ? Character.toString(letter) : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
