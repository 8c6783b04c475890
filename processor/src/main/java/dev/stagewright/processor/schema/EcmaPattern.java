package dev.stagewright.processor.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java's regular expressions in the words of ECMAScript, which finds where Java matches the whole:
 * only of what means the same in both, whatever the text.
 */
final class EcmaPattern {
  private static final String ESCAPE = "\\\\(?:[\\\\^$.|?*+()\\[\\]{}/tnrf]|u[0-9a-fA-F]{4})";
  private static final String LETTER = "(?:[^\\\\\\[\\]^&\\-\\ud800-\\udfff]|" + ESCAPE + ")";
  private static final String SET = "\\[\\^?-?(?:%1$s-%1$s|%1$s|\\\\[dw])+-?\\]".formatted(LETTER);
  private static final String ATOM =
      "(?:[^\\\\^$|?*+()\\[\\]{}\\ud800-\\udfff]|" + ESCAPE + "|\\\\[dDwW]|" + SET + ")";
  private static final String QUANTIFIER = "(?:[*+?]|\\{[0-9]+(?:,[0-9]*)?\\})\\??(?![*+?{])";
  private static final Pattern TOKEN = Pattern.compile(
      "\\G(?:(?:%s|\\))(?:%s)?|\\((?:\\?:|(?!\\?))|\\|)".formatted(ATOM, QUANTIFIER));

  private EcmaPattern() {}

  /** Gives the pattern for texts that match as a whole, if ECMAScript can say it. */
  static Optional<String> of(String regexp) {
    String inner = regexp.startsWith("^") ? regexp.substring(1) : regexp;
    inner = inner.endsWith("$") && !inner.endsWith("\\$")
        ? inner.substring(0, inner.length() - 1)
        : inner;
    return isCommon(inner) ? Optional.of("^(?:" + inner + ")$") : Optional.empty();
  }

  private static boolean isCommon(String regexp) {
    Matcher token = TOKEN.matcher(regexp);
    int end = 0;
    while (token.find()) {
      end = token.end();
    }
    return end == regexp.length();
  }
}
