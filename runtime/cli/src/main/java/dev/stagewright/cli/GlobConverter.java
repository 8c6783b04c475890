package dev.stagewright.cli;

import java.nio.file.FileSystems;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks a name that may hold {@code *} and {@code ?}. */
final class GlobConverter implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + text);
      return text;
    } catch (PatternSyntaxException e) {
      throw new TypeConversionException(
          "'%s' is no pattern: write the name of a stage, with * and ? for what may be there"
              .formatted(text));
    }
  }
}
