package dev.stagewright.stages.archive;

import java.io.IOException;

/** The refusal of an archive: its reason, the entry, and what may help. */
public final class UnpackException extends IOException {
  private static final long serialVersionUID = 1;

  /** The reason for programs; the message is for people. */
  public enum Reason {
    /** The file is not an archive, or in a format that is not supported. */
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
   * Returns the reason.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
