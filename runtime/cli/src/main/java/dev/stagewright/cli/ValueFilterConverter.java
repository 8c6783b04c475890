package dev.stagewright.cli;

import dev.stagewright.internal.inspect.ValueFilter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A converter of conditions such as {@code epochs=3}. */
final class ValueFilterConverter implements ITypeConverter<ValueFilter> {
  @Override
  public ValueFilter convert(String text) {
    try {
      return ValueFilter.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
