package dev.stagewright.stages.archive;

import java.io.IOException;

/** Says why an archive is not unpacked, which entry is to blame, and what may help. */
public final class UnpackException extends IOException {
  private static final long serialVersionUID = 1;

  /** What went wrong, for programs; the message says it to people. */
  public enum Reason {
    /** The file is no archive, or one of a kind that is not supported. */
    FORMAT,
    /** The archive is broken, or breaks off. */
    DAMAGED,
    /** An entry leads out of the archive, meets another, or is no file, folder or link. */
    UNSAFE,
    /** More comes out than is allowed. */
    TOO_LARGE,
    /** Stripping folders leaves nothing. */
    NOTHING_LEFT
  }

  private final Reason reason;

  UnpackException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * What went wrong.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
