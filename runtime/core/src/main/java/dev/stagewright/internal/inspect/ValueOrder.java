package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.internal.config.StrictJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order of stored values and those of a condition, by the type of the stored one: numbers,
 * however long and also as text, times and durations as such, all else as text.
 */
final class ValueOrder {

  /**
   * A type of values that are stored as text.
   *
   * @param plural its plural for messages
   * @param parse parses a value
   */
  private record Type(String plural, Function<String, Comparable<?>> parse) {
    Optional<Comparable<?>> read(String text) {
      try {
        return Optional.of(parse.apply(text));
      } catch (NumberFormatException | DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  private static final Type NUMBER = new Type("numbers", ValueOrder::decimal);

  /** The types, the least ambiguous first. */
  private static final List<Type> TYPES = List.of(
      NUMBER,
      new Type("durations", Duration::parse),
      new Type("instants", Instant::parse),
      new Type("dates", LocalDate::parse),
      new Type("dates and times", LocalDateTime::parse),
      new Type("times", LocalTime::parse),
      new Type("dates, times and offsets", OffsetDateTime::parse),
      new Type("times and offsets", OffsetTime::parse),
      new Type("months", YearMonth::parse));

  private static final List<String> INFINITE = List.of("Infinity", "-Infinity");

  private static final BigDecimal BEYOND_ALL_DOUBLES =
      BigDecimal.valueOf(Double.MAX_VALUE).scaleByPowerOfTen(1);

  private ValueOrder() {}

  /** Compares two values. Returns empty for different types, which are unequal and unordered. */
  static Optional<Integer> of(JsonNode found, String written) {
    if (found.isNumber()) {
      return number(written).map(other -> order(found.decimalValue(), other));
    }
    if (found.isContainerNode()) {
      return json(written).filter(found::equals).map(same -> 0);
    }
    String text = found.asText();
    if (INFINITE.contains(text)) {
      Optional<Integer> order =
          number(text).flatMap(each -> number(written).map(other -> order(each, other)));
      return order.isPresent() ? order : Optional.of(text.compareTo(written));
    }
    Optional<Type> type = type(text);
    if (type.isPresent()) {
      return type.get().read(written).map(other -> order(type.get().parse().apply(text), other));
    }
    return found.isBoolean() && !isBoolean(written)
        ? Optional.empty()
        : Optional.of(text.compareTo(written));
  }

  /**
   * Returns the plural of a stored value's type, if the written value cannot be of that type; empty
   * if it can, or for text.
   */
  static Optional<String> unlike(JsonNode found, String written) {
    if (found.isNumber()) {
      return unless(number(written).isPresent() || written.equals("NaN"), NUMBER.plural());
    }
    if (found.isBoolean()) {
      return unless(isBoolean(written), "true or false");
    }
    if (found.isContainerNode()) {
      boolean isAlike = json(written)
          .filter(json -> json.getNodeType() == found.getNodeType())
          .isPresent();
      return unless(isAlike, found.isArray() ? "lists" : "objects");
    }
    if (found.asText().equals("NaN") || INFINITE.contains(found.asText())) {
      return unless(number(written).isPresent() || written.equals("NaN"), NUMBER.plural());
    }
    return type(found.asText()).filter(type -> type.read(written).isEmpty()).map(Type::plural);
  }

  private static Optional<String> unless(boolean holds, String plural) {
    return holds ? Optional.empty() : Optional.of(plural);
  }

  private static boolean isBoolean(String text) {
    return text.equals("true") || text.equals("false");
  }

  private static Optional<Type> type(String text) {
    return TYPES.stream()
        .filter(type ->
            type.read(text).filter(value -> value.toString().equals(text)).isPresent())
        .findFirst();
  }

  @SuppressWarnings("unchecked") // both come from the same parser
  private static int order(Comparable<?> one, Comparable<?> other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static Optional<Comparable<?>> number(String text) {
    return switch (text) {
      case "Infinity" -> Optional.of(BEYOND_ALL_DOUBLES);
      case "-Infinity" -> Optional.of(BEYOND_ALL_DOUBLES.negate());
      default -> NUMBER.read(text);
    };
  }

  /** Parses a number. Java accepts digits of every script, JSON only ten. */
  private static BigDecimal decimal(String text) {
    if (text.codePoints().anyMatch(character -> character > '9' && Character.isDigit(character))) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(StrictJson.parse(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
