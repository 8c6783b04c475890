package dev.stagewright.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.StrictJson;
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
 * The order of a value in a store and one that somebody wrote, by the type that the former has:
 * numbers as such, however long they are and also where they stand as texts, times and durations as
 * such, all else as texts.
 */
final class ValueOrder {

  /** The types that stand as texts, the one that a text is surely of first. */
  private static final List<Function<String, Comparable<?>>> TYPES = List.of(
      BigDecimal::new,
      Duration::parse,
      Instant::parse,
      LocalDate::parse,
      LocalDateTime::parse,
      LocalTime::parse,
      OffsetDateTime::parse,
      OffsetTime::parse,
      YearMonth::parse);

  private static final BigDecimal BEYOND_ALL_DOUBLES =
      BigDecimal.valueOf(Double.MAX_VALUE).scaleByPowerOfTen(1);

  private ValueOrder() {}

  /** Compares; empty if the two are of different types, and so neither equal nor in any order. */
  static Optional<Integer> of(JsonNode found, String written) {
    if (found.isNumber()) {
      return number(written).map(found.decimalValue()::compareTo);
    }
    if (found.isContainerNode()) {
      return json(written).filter(found::equals).map(same -> 0);
    }
    String text = found.asText();
    if (text.equals("Infinity") || text.equals("-Infinity")) {
      Optional<Integer> order = number(text).flatMap(each -> number(written).map(each::compareTo));
      return order.isPresent() ? order : Optional.of(text.compareTo(written));
    }
    for (Function<String, Comparable<?>> type : TYPES) {
      Optional<Comparable<?>> value = read(text, type);
      if (value.isPresent() && value.get().toString().equals(text)) {
        return read(written, type).map(other -> order(value.get(), other));
      }
    }
    return found.isBoolean() && !List.of("true", "false").contains(written)
        ? Optional.empty()
        : Optional.of(text.compareTo(written));
  }

  @SuppressWarnings("unchecked") // both are read in the same way
  private static int order(Comparable<?> one, Comparable<?> other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static Optional<BigDecimal> number(String text) {
    return switch (text) {
      case "Infinity" -> Optional.of(BEYOND_ALL_DOUBLES);
      case "-Infinity" -> Optional.of(BEYOND_ALL_DOUBLES.negate());
      default -> read(text, BigDecimal::new);
    };
  }

  private static <T> Optional<T> read(String text, Function<String, ? extends T> type) {
    try {
      return Optional.of(type.apply(text));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(StrictJson.parse(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
