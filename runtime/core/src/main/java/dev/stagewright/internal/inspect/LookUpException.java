package dev.stagewright.internal.inspect;

/** Thrown when a text does not name exactly one thing in a store. */
public abstract sealed class LookUpException extends RuntimeException
    permits AmbiguousRefException, UnfitValueException, UnknownFieldException, UnknownRefException {
  private static final long serialVersionUID = 1L;

  LookUpException(String message) {
    super(message);
  }
}
