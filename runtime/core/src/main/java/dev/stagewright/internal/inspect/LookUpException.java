package dev.stagewright.internal.inspect;

/** A text names nothing in a store, or not one thing alone. */
public abstract sealed class LookUpException extends RuntimeException
    permits AmbiguousRefException, UnfitValueException, UnknownFieldException, UnknownRefException {
  private static final long serialVersionUID = 1L;

  LookUpException(String message) {
    super(message);
  }
}
