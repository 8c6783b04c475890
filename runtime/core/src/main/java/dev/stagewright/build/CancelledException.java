package dev.stagewright.build;

import dev.stagewright.ref.DRef;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when realizing was stopped: its thread was interrupted, or the process told to end.
 * Nothing was published after that; the files of the builds under way are kept as evidence, which
 * the suppressed exceptions name.
 */
public final class CancelledException extends RealizeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param dref the derivation
   * @param reason why it was stopped
   * @param cause what was thrown because of that, if anything
   */
  public CancelledException(DRef dref, String reason, @Nullable Throwable cause) {
    super(dref, reason, cause);
  }
}
