package dev.stagewright.build;

import dev.stagewright.ref.DRef;
import org.jspecify.annotations.Nullable;

/**
 * Realizing was stopped: its thread was interrupted, or the process told to end. Nothing was
 * published after that; what the builds under way left is kept as evidence, and told by the
 * suppressed exceptions.
 */
public final class CancelledException extends RealizeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param dref the derivation
   * @param reason why it was stopped
   * @param cause what was thrown because of that, if anything
   */
  public CancelledException(DRef dref, String reason, @Nullable Throwable cause) {
    super(dref, reason, cause);
  }
}
