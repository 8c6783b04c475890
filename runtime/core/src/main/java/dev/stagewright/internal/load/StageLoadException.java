package dev.stagewright.internal.load;

import org.jspecify.annotations.Nullable;

/** A class is not there, or is no stage that this version can use; the message says what to do. */
public final class StageLoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What keeps a class from being used as a stage. */
  public enum Reason {
    /** There is no class of that name on the class path, or one that it needs is missing. */
    NO_CLASS,
    /** The class is there, and nothing is generated for it. */
    NO_STAGE,
    /** What is generated for it comes from another version of the processor. */
    OTHER_VERSION
  }

  StageLoadException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Tells what is wrong.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
