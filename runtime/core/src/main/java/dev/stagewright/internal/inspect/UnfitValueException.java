package dev.stagewright.internal.inspect;

/** A condition compares a field with what none of its values in a store can be. */
public final class UnfitValueException extends LookUpException {
  private static final long serialVersionUID = 1L;

  /** More than a line of an example tells no more. */
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
