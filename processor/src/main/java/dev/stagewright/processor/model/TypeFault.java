package dev.stagewright.processor.model;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * The reason why a type cannot be carried.
 *
 * @param kind what is wrong
 * @param culprit the type at fault: the declared one, or one inside of it
 * @param path the record components that lead to the culprit, from the outside
 */
public record TypeFault(Kind kind, TypeMirror culprit, List<String> path) {

  /** The kinds of faults. */
  public enum Kind {
    /** Its type arguments are missing. */
    RAW,
    /** A wildcard or a type variable, and so not one type. */
    OPEN,
    /** An array. */
    ARRAY,
    /** An {@code Optional} that holds another. */
    NESTED_OPTIONAL,
    /** A map whose keys are no texts. */
    KEYS,
    /** A record that holds itself. */
    RECURSIVE,
    /** A record with type parameters. */
    GENERIC_RECORD,
    /** Classes beside the stage cannot name it. */
    HIDDEN,
    /** A file or a stage where none can be. */
    INPUT,
    /** A secret where none can be. */
    SECRET,
    /** A stage for which nothing was generated when it was compiled. */
    UNPROCESSED,
    /** A realization or derivation of a stage, which the store hands out, or its name there. */
    HANDLE,
    /** Nothing is known that could carry it. */
    UNKNOWN
  }

  /**
   * Describes a fault of a type itself.
   *
   * @param kind what is wrong
   * @param culprit the type at fault
   */
  public TypeFault(Kind kind, TypeMirror culprit) {
    this(kind, culprit, List.of());
  }

  /**
   * Describes the same fault as seen from the record around it.
   *
   * @param component the name of the record component that has it
   * @return the fault, one step further inside
   */
  public TypeFault in(String component) {
    return new TypeFault(
        kind, culprit, Stream.concat(Stream.of(component), path.stream()).toList());
  }
}
