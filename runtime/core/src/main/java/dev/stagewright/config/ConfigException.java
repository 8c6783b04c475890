package dev.stagewright.config;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A configuration cannot be what it was asked to be. Its message names the stage, the field and the
 * value.
 */
public sealed class ConfigException extends IllegalArgumentException permits ConfigFileException {
  private static final long serialVersionUID = 1L;

  // No other type of list promises that it can be serialized.
  private final ArrayList<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param message what is wrong with which field, and what is expected instead
   */
  public ConfigException(String message) {
    this(message, List.of(new Problem(Problem.Kind.MISREAD, "", "", message)));
  }

  /**
   * Makes the exception for several problems.
   *
   * @param message what is wrong, as a sentence
   * @param problems the same one by one, at least one
   */
  public ConfigException(String message, List<Problem> problems) {
    super(message);
    this.problems = new ArrayList<>(problems);
  }

  /**
   * Lists all that is wrong, each with its place in the configuration.
   *
   * @return one problem at least
   */
  public final List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * Something that is wrong with a configuration.
   *
   * @param kind what sort of thing
   * @param pointer where it is, as a JSON Pointer (RFC 6901): the value, the unknown field, or the
   *     object that misses a field
   * @param place the same for people, {@code scores[3]} or {@code layers[2].labels["a"]}: the
   *     value, or the object whose field is unknown or missing; empty if that is the whole
   *     configuration
   * @param message what is wrong there, as a clause
   */
  public record Problem(Kind kind, String pointer, String place, String message)
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

    /**
     * Tells the problem where no file is at hand: names the field and what is wrong with it.
     *
     * @return a clause: {@code layers[2].width must be at least 1, but is 0}
     */
    public String sentence() {
      return place.isEmpty() ? message : place + (kind == Kind.BROKEN ? " " : ": ") + message;
    }
  }
}
