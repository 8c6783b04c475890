package dev.stagewright.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A converter of ages such as {@code 90m}, {@code 12h}, {@code 2d} and {@code 3w}. */
final class AgeConverter implements ITypeConverter<Duration> {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,6})([smhdw])");
  private static final Map<String, Duration> UNITS = Map.of(
      "s", Duration.ofSeconds(1),
      "m", Duration.ofMinutes(1),
      "h", Duration.ofHours(1),
      "d", Duration.of(1, ChronoUnit.DAYS),
      "w", Duration.of(7, ChronoUnit.DAYS));

  @Override
  public Duration convert(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'%s' is not an age: write a number and s, m, h, d or w, as in 2d".formatted(text));
    }
    return UNITS
        .getOrDefault(matcher.group(2), Duration.ZERO)
        .multipliedBy(Long.parseLong(matcher.group(1)));
  }
}
