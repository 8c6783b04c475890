package dev.stagewright.config;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Thrown when a configuration is invalid. The message names the stage, the field and the value. */
public sealed class ConfigException extends IllegalArgumentException permits ConfigFileException {
  private static final long serialVersionUID = 1L;

  // ArrayList, as the interface does not promise that it can be serialized.
  private final ArrayList<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param message what is wrong with which field, and what is expected instead
   */
  public ConfigException(String message) {
    this(message, List.of(new Problem(Problem.Kind.MISREAD, "", "", message)));
  }

  /**
   * Creates the exception for several problems.
   *
   * @param message what is wrong, as a sentence
   * @param problems the same one by one, at least one
   */
  public ConfigException(String message, List<Problem> problems) {
    super(message);
    this.problems = new ArrayList<>(problems);
  }

  /**
   * Returns all that is wrong, each with its place in the configuration.
   *
   * @return one problem at least
   */
  public final List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * A fault of a configuration.
   *
   * @param kind the kind of fault
   * @param pointer where it is, as a JSON Pointer (RFC 6901): the value, the unknown field, or the
   *     object that misses a field
   * @param place the same for people, {@code scores[3]} or {@code layers[2].labels["a"]}: the
   *     value, or the object whose field is unknown or missing; empty if that is the whole
   *     configuration
   * @param message what is wrong there, as a clause
   */
  public record Problem(Kind kind, String pointer, String place, String message)
      implements Serializable {

    /** The kinds of faults. */
    public enum Kind {
      /** A field without a default is missing. */
      MISSING,
      /** The field is unknown. */
      UNKNOWN,
      /** The value does not belong to the type of the field. */
      MISREAD,
      /** The value breaks a constraint. */
      BROKEN
    }

    /**
     * Returns the problem with the name of its field, for messages without a file.
     *
     * @return a clause: {@code layers[2].width must be at least 1, but is 0}
     */
    public String sentence() {
      return place.isEmpty() ? message : place + (kind == Kind.BROKEN ? " " : ": ") + message;
    }
  }
}
