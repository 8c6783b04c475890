package dev.stagewright.build;

import dev.stagewright.ref.DRef;
import org.jspecify.annotations.Nullable;

/** Thrown when a derivation cannot be realized. */
public class RealizeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient DRef dref;
  private final String reason;

  /**
   * Creates the exception.
   *
   * @param dref the derivation
   * @param message what is wrong and what to do; the derivation's name is added
   * @param cause what led to it, if anything was thrown
   */
  public RealizeException(DRef dref, String message, @Nullable Throwable cause) {
    super("%s%n  derivation     %s".formatted(message, dref), cause);
    this.dref = dref;
    this.reason = message;
  }

  /**
   * Returns what is wrong and what to do, without the derivation's name.
   *
   * @return the message of the constructor
   */
  public final String reason() {
    return reason;
  }

  /**
   * Returns the name of the derivation that could not be realized.
   *
   * @return the derivation
   */
  public final DRef dref() {
    return dref;
  }
}
