package dev.stagewright.internal.realize;

import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.store.DeadlockException;
import dev.stagewright.ref.DRef;
import java.util.Objects;

/**
 * Thrown when a derivation is requested by its own build, or by a thread that holds a build of it
 * open, which would wait for itself forever; and for builds that request each other.
 */
public final class RecursiveBuildException extends RealizeException {
  private static final long serialVersionUID = 1L;

  RecursiveBuildException(DRef dref, DeadlockException cause) {
    super(dref, Objects.requireNonNullElse(cause.getMessage(), "It would wait for itself"), cause);
  }
}
