package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on a config field or an output: {@code epochs=3}, {@code accuracy>=0.9},
 * {@code layers.0.width!=16}.
 *
 * <p>Values compare by their type in the store: numbers exactly, however long, durations, dates and
 * times as such, all else as text. A value of another type than the one in the condition is unequal
 * and unordered; if all are, the condition is an error. NaN and null satisfy no condition, not even
 * {@code !=}.
 *
 * @param place the place of the value: a field, or deeper
 * @param comparison the comparison
 * @param value the value to compare with
 */
public record ValueFilter(JsonPointer place, Comparison comparison, String value) {
  private static final Pattern SHAPE = Pattern.compile("([^=!<>]+)(=|!=|<=|<|>=|>)(.*)");

  /** The start of a value that would form an unknown operator, such as {@code ==}. */
  private static final Pattern SIGN = Pattern.compile("[=<>].*");

  /** The comparison operators. */
  public enum Comparison {
    /** Equal. */
    EQUAL("="),
    /** Not equal. */
    OTHER("!="),
    /** Less than. */
    LESS("<"),
    /** Less than or equal. */
    AT_MOST("<="),
    /** Greater than. */
    MORE(">"),
    /** Greater than or equal. */
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case OTHER -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case MORE -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }

  /**
   * Parses a condition.
   *
   * @param text a field, with dots into it, or a JSON Pointer; one of {@code = != < <= > >=}; and a
   *     value. Spaces around the operator are ignored
   * @return the condition
   * @throws IllegalArgumentException if the text is not a condition
   */
  public static ValueFilter parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no condition: expected <field><sign><value>, as in epochs=3; signs are = != < <= > >="
              .formatted(text));
    }
    String value = matcher.group(3);
    if (SIGN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" has no such sign as %s: signs are = != < <= > >=. Put a space before a value that begins with %s"
              .formatted(text, matcher.group(2) + value.charAt(0), value.charAt(0)));
    }
    String place = matcher.group(1).strip();
    return new ValueFilter(
        place.startsWith("/")
            ? JsonPointer.compile(place)
            : JsonPointer.compile(
                "/" + place.replace("~", "~0").replace("/", "~1").replace('.', '/')),
        comparison(matcher.group(2)),
        value.strip());
  }

  private static Comparison comparison(String sign) {
    for (Comparison comparison : Comparison.values()) {
      if (comparison.sign.equals(sign)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException(sign);
  }

  /** Tests the condition. Returns empty if there is no such value here; it may be elsewhere. */
  Optional<Boolean> holds(JsonNode values) {
    JsonNode found = values.at(place);
    return found.isMissingNode() ? Optional.empty() : Optional.of(isFulfilled(found));
  }

  private boolean isFulfilled(JsonNode found) {
    return !found.isNull()
        && !found.asText().equals("NaN")
        && ValueOrder.of(found, value)
            .map(comparison::holds)
            .orElse(comparison == Comparison.OTHER);
  }

  /**
   * Returns the type with which the condition's value cannot be compared.
   *
   * @return empty if the condition's value fits the type of the found one, or only needs to differ;
   *     otherwise the plural of that type, such as {@code numbers}
   */
  Optional<String> misses(JsonNode found) {
    return comparison == Comparison.OTHER ? Optional.empty() : ValueOrder.unlike(found, value);
  }

  /** Returns whether a value reveals the type of its field. */
  static boolean isTelling(JsonNode found) {
    return !found.isMissingNode() && !found.isNull();
  }

  /** Returns the place in the syntax of conditions. */
  String field() {
    return place.toString().substring(1).replace('/', '.');
  }
}
