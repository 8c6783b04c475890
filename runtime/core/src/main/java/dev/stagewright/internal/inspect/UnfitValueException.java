package dev.stagewright.internal.inspect;

/**
 * Thrown when a condition compares a field with a value of a type that none of its values in a
 * store has.
 */
public final class UnfitValueException extends LookUpException {
  private static final long serialVersionUID = 1L;

  /** The maximum length of an example, about a line. */
  private static final int LONGEST = 60;

  UnfitValueException(ValueFilter condition, String types, String example) {
    super("No value of %s here compares with \"%s\": they are %s%s"
        .formatted(
            condition.field(),
            condition.value(),
            types,
            example.length() > LONGEST ? "" : ", such as " + example));
  }
}
