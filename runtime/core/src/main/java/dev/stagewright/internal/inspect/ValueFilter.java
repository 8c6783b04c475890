package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the value of a config field or of an output must be: {@code epochs=3},
 * {@code accuracy>=0.9}, {@code layers.0.width!=16}.
 *
 * <p>Values compare by the type that they have in the store: numbers exactly, however long they
 * are, durations, dates and times as such, all else as texts. A value of another type than what was
 * written differs from it, and is in no order to it; where all are, that is a mistake. NaN and null
 * fulfil nothing, not even {@code !=}.
 *
 * @param place where the value stands: a field, or deeper
 * @param comparison how it compares
 * @param value what it is compared with
 */
public record ValueFilter(JsonPointer place, Comparison comparison, String value) {
  private static final Pattern SHAPE = Pattern.compile("([^=!<>]+)(=|!=|<=|<|>=|>)(.*)");

  /** The beginning of a value that would make another sign, which is none: {@code ==}. */
  private static final Pattern SIGN = Pattern.compile("[=<>].*");

  /** How two values compare. */
  public enum Comparison {
    /** They are the same. */
    EQUAL("="),
    /** They differ. */
    OTHER("!="),
    /** The one is smaller. */
    LESS("<"),
    /** The one is not larger. */
    AT_MOST("<="),
    /** The one is larger. */
    MORE(">"),
    /** The one is not smaller. */
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
   * Reads a condition.
   *
   * @param text a field, where a dot leads into it, or a JSON Pointer; one of {@code = != < <= >
   *     >=}, and a value; spaces around the sign are no part of them
   * @return the condition
   * @throws IllegalArgumentException if it is anything else
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

  /** Empty if there is no such value, which then may stand elsewhere. */
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
   * Tells what the value that was found could be compared with.
   *
   * @return empty if the value that was written is of its type, or is merely to differ; else what
   *     such values are called, {@code numbers}
   */
  Optional<String> misses(JsonNode found) {
    return comparison == Comparison.OTHER ? Optional.empty() : ValueOrder.unlike(found, value);
  }

  /** Whether a value tells of what type those of its field are. */
  static boolean isTelling(JsonNode found) {
    return !found.isMissingNode() && !found.isNull();
  }

  /** Tells the place as it may be written. */
  String field() {
    return place.toString().substring(1).replace('/', '.');
  }
}
