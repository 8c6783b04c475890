package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.JsonPointer;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.text.SpellingSuggestions;
import java.util.Collection;
import java.util.Optional;

/** The problems of configurations, each with its words and its place. */
public final class ConfigProblems {
  private ConfigProblems() {}

  /** Finds the name that was probably meant. */
  public static Optional<String> meant(String written, Collection<String> names) {
    return written.isBlank()
        ? Optional.empty()
        : SpellingSuggestions.nearest(written, names).stream().findFirst();
  }

  public static ConfigException.Problem unknown(String field, Collection<String> fields) {
    String suggestion = meant(field, fields)
        .map(", did you mean %s?"::formatted)
        .orElseGet(() -> fields.isEmpty() ? "" : ": its fields are " + String.join(", ", fields));
    return new ConfigException.Problem(
        ConfigException.Problem.Kind.UNKNOWN,
        pointer(field),
        "",
        "it has no field \"%s\"%s".formatted(field, suggestion));
  }

  public static ConfigException.Problem missing(String field) {
    return new ConfigException.Problem(
        ConfigException.Problem.Kind.MISSING, "", "", field + " is missing, and has no default");
  }

  public static ConfigException.Problem misread(String message) {
    return new ConfigException.Problem(ConfigException.Problem.Kind.MISREAD, "", "", message);
  }

  public static ConfigException.Problem broken(String field, String rule) {
    return new ConfigException.Problem(
        ConfigException.Problem.Kind.BROKEN, pointer(field), field, rule);
  }

  /** Returns a pointer to a member of an object, or to an item of an array by its index. */
  static JsonPointer member(String name) {
    return JsonPointer.compile(pointer(name));
  }

  private static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Returns the same problem as seen from the object or array around it. */
  static ConfigException.Problem within(ConfigException.Problem problem, ValuePart part) {
    String place = problem.place();
    boolean isMember = !place.isEmpty() && !place.startsWith("[");
    return new ConfigException.Problem(
        problem.kind(),
        pointer(part.name()) + problem.pointer(),
        part.text() + (isMember ? "." : "") + place,
        problem.message());
  }
}
