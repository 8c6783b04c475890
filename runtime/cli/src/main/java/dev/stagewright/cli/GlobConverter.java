package dev.stagewright.cli;

import java.nio.file.FileSystems;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A converter of names with the wildcards {@code *} and {@code ?}. */
final class GlobConverter implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + text);
      return text;
    } catch (PatternSyntaxException e) {
      throw new TypeConversionException(
          "'%s' is not a pattern: write the name of a stage, with * for any characters and ? for one"
              .formatted(text));
    }
  }
}
