package dev.stagewright.stages;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a file could not be fetched, from where, and what may help. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1;

  /** What went wrong, for programs; the message says it to people. */
  public enum Reason {
    /** The stage asks for something that cannot be fetched: no sum, a malformed sum or URL. */
    CONFIGURATION,
    /** There is no such host, it does not answer, or it cannot be trusted. */
    UNREACHABLE,
    /** Nothing arrived for too long. */
    TIMEOUT,
    /** There is no such file: status 404 or 410, or a file URL that leads nowhere. */
    NOT_FOUND,
    /** The server answered with another status that is no file. */
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
  private final boolean passing;
  private final @Nullable Duration retryAfter;

  FetchException(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.passing = false;
    this.retryAfter = null;
  }

  /** Makes the exception for what may pass, after the time that the server asks for, if any. */
  FetchException(Reason reason, String message, Optional<Duration> retryAfter) {
    super(message);
    this.reason = reason;
    this.passing = true;
    this.retryAfter = retryAfter.orElse(null);
  }

  FetchException(FetchException last, String more) {
    super(last.getMessage() + more, last);
    this.reason = last.reason;
    this.passing = false;
    this.retryAfter = null;
  }

  /**
   * What went wrong.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /** Whether the same request may succeed a little later. */
  boolean passing() {
    return passing;
  }

  /** How long the server asks to wait. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
