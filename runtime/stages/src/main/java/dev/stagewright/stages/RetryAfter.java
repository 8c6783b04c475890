package dev.stagewright.stages;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The time that a server asks to wait before the next request: RFC 9110, 10.2.3. */
final class RetryAfter {
  /** The longest wait. If a server asks for more, the build fails at once. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private RetryAfter() {}

  /** Reads the header; the result is empty if it is missing or malformed. */
  static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers
        .firstValue("Retry-After")
        .flatMap(value -> value.matches("\\d{1,9}")
            ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
            : date(value).map(until -> wait(headers, now, until)));
  }

  /** Returns the wait by the clock of the server, which may differ from ours. */
  private static Duration wait(HttpHeaders headers, Instant now, Instant until) {
    Instant there = headers.firstValue("Date").flatMap(RetryAfter::date).orElse(now);
    Duration wait = Duration.between(there, until);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
