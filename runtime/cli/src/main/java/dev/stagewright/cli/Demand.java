package dev.stagewright.cli;

import dev.stagewright.inspect.Condition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a value must be: {@code epochs=3}. */
final class Demand implements ITypeConverter<Condition> {
  @Override
  public Condition convert(String text) {
    try {
      return Condition.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
