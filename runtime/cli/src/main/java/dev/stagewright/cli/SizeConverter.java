package dev.stagewright.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A converter of sizes such as {@code 500}, {@code 20MB} and {@code 1.5G}; units are decimal. */
final class SizeConverter implements ITypeConverter<Long> {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,3})?) ?([KMGTP]?)B?");
  private static final String UNITS = "KMGTP";
  private static final int DIGITS_A_UNIT = 3;

  @Override
  public Long convert(String text) {
    Matcher matcher = SHAPE.matcher(text.toUpperCase(Locale.ROOT));
    try {
      if (matcher.matches()) {
        int unit = matcher.group(2).isEmpty() ? 0 : UNITS.indexOf(matcher.group(2)) + 1;
        return new BigDecimal(matcher.group(1))
            .scaleByPowerOfTen(unit * DIGITS_A_UNIT)
            .setScale(0, RoundingMode.FLOOR)
            .longValueExact();
      }
    } catch (ArithmeticException e) {
      // Larger than any disk.
    }
    throw new TypeConversionException(
        "'%s' is not a size: write bytes, or a number and kB, MB, GB or TB, as in 20GB"
            .formatted(text));
  }
}
