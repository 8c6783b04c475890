package dev.stagewright.internal.match;

/** What exists can satisfy a matcher neither as it is nor after a build. */
public final class MatchException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what exists, what the matcher wants, and what to do
   */
  public MatchException(String message) {
    super(message);
  }
}
