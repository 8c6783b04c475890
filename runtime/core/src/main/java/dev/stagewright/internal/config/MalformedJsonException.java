package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thrown when a text is not JSON. The message says where and why, without the words of a library.
 */
public final class MalformedJsonException extends JsonProcessingException {
  private static final long serialVersionUID = 1L;
  private static final Pattern UNEXPECTED =
      Pattern.compile("(?s)Unexpected character \\('(.+?)' \\(code .*?\\)\\):? ?(.*)");
  private static final Pattern TOKEN =
      Pattern.compile("(?s)(?:Unrecognized|Non-standard) token '(.*?)'.*");
  private static final Pattern LEVELS = Pattern.compile("(?s).*nesting depth.*\\((\\d+),.*");
  private static final Pattern DIGITS = Pattern.compile("(?s)Number .*length.*\\((\\d+),.*");

  private MalformedJsonException(String message, Throwable cause) {
    super(message, null, cause);
  }

  /**
   * Returns the exception for one of a parser.
   *
   * @param refusal the exception of the parser
   * @return the exception with line, column, and the fault there
   */
  public static MalformedJsonException of(JsonProcessingException refusal) {
    JsonLocation place = refusal.getLocation();
    String at = place == null
        ? ""
        : "line %s, column %s: ".formatted(place.getLineNr(), place.getColumnNr());
    return new MalformedJsonException(at + reason(refusal), refusal);
  }

  /** Returns what is wrong, as a clause, without the place. */
  static String reason(JsonProcessingException refusal) {
    String message = plain(refusal.getOriginalMessage());
    if (refusal instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
      return "it ends too early: a text, array or object is not closed";
    }
    if (refusal instanceof StreamConstraintsException) {
      return limit(message);
    }
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      return "%s is no value of JSON: texts stand in double quotes"
          .formatted(ValuePreview.of(token.group(1)));
    }
    Matcher unexpected = UNEXPECTED.matcher(message);
    return unexpected.matches()
        ? "'%s' cannot stand here%s".formatted(unexpected.group(1), expected(unexpected.group(2)))
        : message;
  }

  private static String expected(String clause) {
    String what = clause.replaceFirst("^(?:was )?expect(?:ing|ed) ", "");
    return what.isEmpty() || what.equals(clause) ? "" : "; expected is " + what;
  }

  private static String limit(String message) {
    Matcher levels = LEVELS.matcher(message);
    if (levels.matches()) {
      return "arrays and objects are nested more than %s levels deep".formatted(levels.group(1));
    }
    Matcher digits = DIGITS.matcher(message);
    return digits.matches()
        ? "a number has more than %s characters: write fewer digits, or a text where the type keeps them all"
            .formatted(digits.group(1))
        : message;
  }

  /** Returns a message without advice on the parser's options, which users cannot set here. */
  private static String plain(String message) {
    return message.replaceAll(" \\((?:not recognized|[^()]*[Ff]eature)[^()]*\\)", "");
  }
}
