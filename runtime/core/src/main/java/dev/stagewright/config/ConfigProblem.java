package dev.stagewright.config;

import dev.stagewright.internal.config.ValuePart;
import com.fasterxml.jackson.core.JsonPointer;
import dev.stagewright.internal.text.SpellingSuggestions;
import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;

/**
 * Something that is wrong with a configuration.
 *
 * @param kind what sort of thing
 * @param pointer where it is: the value, the unknown field, or the object that misses a field
 * @param place the same for people, {@code scores[3]} or {@code layers[2].labels["a"]}: the value,
 *     or the object whose field is unknown or missing; empty if that is the whole configuration
 * @param message what is wrong there, as a clause
 */
public record ConfigProblem(Kind kind, JsonPointer pointer, String place, String message)
    implements Serializable {

  /** What may be wrong. */
  public enum Kind {
    /** A field that has no default is not there. */
    MISSING,
    /** There is no such field. */
    UNKNOWN,
    /** The value is none of its type. */
    MISREAD,
    /** The value breaks a constraint. */
    BROKEN
  }

  /** Finds the name that somebody may have meant. */
  public static Optional<String> meant(String written, Collection<String> names) {
    return written.isBlank()
        ? Optional.empty()
        : SpellingSuggestions.nearest(written, names).stream().findFirst();
  }

  public static ConfigProblem unknown(String field, Collection<String> fields) {
    String suggestion = meant(field, fields)
        .map(", did you mean %s?"::formatted)
        .orElseGet(() -> fields.isEmpty() ? "" : ": its fields are " + String.join(", ", fields));
    return new ConfigProblem(
        Kind.UNKNOWN, member(field), "", "it has no field \"%s\"%s".formatted(field, suggestion));
  }

  public static ConfigProblem missing(String field) {
    return new ConfigProblem(
        Kind.MISSING, JsonPointer.empty(), "", field + " is missing, and has no default");
  }

  public static ConfigProblem misread(String message) {
    return new ConfigProblem(Kind.MISREAD, JsonPointer.empty(), "", message);
  }

  public static ConfigProblem broken(String field, String rule) {
    return new ConfigProblem(Kind.BROKEN, member(field), field, rule);
  }

  /** Points at a member of an object, or at an item of an array by its index. */
  public static JsonPointer member(String name) {
    return JsonPointer.compile("/" + name.replace("~", "~0").replace("/", "~1"));
  }

  /** The same, seen from the object or array around it. */
  public ConfigProblem within(ValuePart part) {
    boolean isMember = !place.isEmpty() && !place.startsWith("[");
    return new ConfigProblem(
        kind,
        member(part.name()).append(pointer),
        part.text() + (isMember ? "." : "") + place,
        message);
  }

  /**
   * Tells the problem where no file is at hand: names the field and what is wrong with it.
   *
   * @return a clause: {@code layers[2].width must be at least 1, but is 0}
   */
  public String sentence() {
    return place.isEmpty() ? message : place + (kind == Kind.BROKEN ? " " : ": ") + message;
  }
}
