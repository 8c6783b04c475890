package dev.stagewright.cli;

import dev.stagewright.inspect.ValueFilter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a value must be: {@code epochs=3}. */
final class ConditionConverter implements ITypeConverter<ValueFilter> {
  @Override
  public ValueFilter convert(String text) {
    try {
      return ValueFilter.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
