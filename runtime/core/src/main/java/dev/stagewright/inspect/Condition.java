package dev.stagewright.inspect;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the value of a config field or of an output must be: {@code epochs=3},
 * {@code accuracy>=0.9}, {@code /sizes/0!=16}.
 *
 * @param place where the value stands: a field, or deeper
 * @param comparison how it compares
 * @param value what it is compared with: as numbers if both are, else as texts
 */
public record Condition(JsonPointer place, Comparison comparison, String value) {
  private static final Pattern SHAPE = Pattern.compile("([^=!<>]+)(=|!=|<=|<|>=|>)(.*)");

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
   * @param text a field or JSON Pointer, one of {@code = != < <= > >=}, and a value
   * @return the condition
   * @throws IllegalArgumentException if it is anything else
   */
  public static Condition parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no condition: expected <field><sign><value>, as in epochs=3; signs are = != < <= > >="
              .formatted(text));
    }
    String place = matcher.group(1);
    return new Condition(
        place.startsWith("/")
            ? JsonPointer.compile(place)
            : JsonPointer.empty().appendProperty(place),
        comparison(matcher.group(2)),
        matcher.group(3));
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
    return found.isMissingNode() ? Optional.empty() : Optional.of(comparison.holds(order(found)));
  }

  private int order(JsonNode found) {
    if (found.isNumber()) {
      try {
        return found.decimalValue().compareTo(new BigDecimal(value));
      } catch (NumberFormatException e) {
        return found.asText().compareTo(value);
      }
    }
    return (found.isValueNode() ? found.asText() : found.toString()).compareTo(value);
  }
}
