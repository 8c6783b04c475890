package dev.stagewright.stages.command;

import dev.stagewright.config.ConfigException;
import dev.stagewright.stages.internal.Placeholder;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * The variables that a program is given.
 *
 * @param values names and values
 */
record ProgramEnvironment(Map<String, String> values) {
  static ProgramEnvironment of(
      Map<String, String> environment, Map<String, Path> inputs, Path out) {
    Map<String, String> values = new TreeMap<>();
    environment.forEach((name, value) -> put(values, name, value));
    inputs.forEach((name, path) -> put(values, name, path.toAbsolutePath().toString()));
    put(values, Placeholder.OUT, out.toAbsolutePath().toString());
    return new ProgramEnvironment(values);
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (!name.matches(Placeholder.NAME)) {
      throw new ConfigException(
          "\"%s\" cannot be the name of a variable: use letters, digits and _".formatted(name));
    }
    if (values.putIfAbsent(name, value) != null) {
      throw new ConfigException(
          "\"%s\" is the name of two of environment, inputs and the folder out: rename one"
              .formatted(name));
    }
  }

  String expand(String word) {
    return Placeholder.PATTERN.matcher(word).replaceAll(this::replacement);
  }

  private String replacement(MatchResult braces) {
    return Matcher.quoteReplacement(values.getOrDefault(braces.group(1), braces.group()));
  }
}
