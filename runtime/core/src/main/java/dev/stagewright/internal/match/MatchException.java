package dev.stagewright.internal.match;

/** Thrown when the existing realizations cannot satisfy a matcher, not even after a build. */
public final class MatchException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what exists, what the matcher wants, and what to do
   */
  public MatchException(String message) {
    super(message);
  }
}
