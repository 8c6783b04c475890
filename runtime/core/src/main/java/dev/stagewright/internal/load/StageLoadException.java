package dev.stagewright.internal.load;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a class is missing, or is no stage that this version can use. The message says what
 * to do.
 */
public final class StageLoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** The reasons why a class is not usable as a stage. */
  public enum Reason {
    /** The class path lacks a class of that name, or one that it needs. */
    NO_CLASS,
    /** The class exists, but no generated code for it. */
    NO_STAGE,
    /** The generated code comes from another version of the processor. */
    OTHER_VERSION
  }

  StageLoadException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Returns the reason.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
