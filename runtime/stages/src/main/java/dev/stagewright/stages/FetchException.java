package dev.stagewright.stages;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failure of a fetch: its reason, the URL, and what may help. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1;

  /** The reason for programs; the message is for people. */
  public enum Reason {
    /** The stage asks for something that cannot be fetched: no sum, a malformed sum or URL. */
    CONFIGURATION,
    /** The host does not exist, does not answer, or cannot be trusted. */
    UNREACHABLE,
    /** Nothing arrived for too long. */
    TIMEOUT,
    /** The file does not exist: status 404 or 410, or a file URL that leads nowhere. */
    NOT_FOUND,
    /** The server answered with another status than one that brings a file. */
    STATUS,
    /** A redirect leads astray: in circles, to a file, or from https to http. */
    REDIRECT,
    /** The connection broke before the file was complete, or the server contradicted itself. */
    BROKEN_OFF,
    /** The file is complete, but not the one that was promised. */
    CHECKSUM,
    /** More bytes come than are allowed or than it has, or than the disk has room for. */
    TOO_LARGE
  }

  private final Reason reason;
  private final boolean temporary;
  private final @Nullable Duration retryAfter;

  FetchException(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.temporary = false;
    this.retryAfter = null;
  }

  /** Makes an exception for a temporary problem, with the wait that the server asks for. */
  FetchException(Reason reason, String message, Optional<Duration> retryAfter) {
    super(message);
    this.reason = reason;
    this.temporary = true;
    this.retryAfter = retryAfter.orElse(null);
  }

  FetchException(FetchException last, String more) {
    super(last.getMessage() + more, last);
    this.reason = last.reason;
    this.temporary = false;
    this.retryAfter = null;
  }

  /**
   * Returns the reason.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /** Returns whether the same request may succeed a little later. */
  boolean isTemporary() {
    return temporary;
  }

  /** Returns the time that the server asks to wait. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
