package dev.stagewright.internal.realize;

import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.store.DeadlockException;
import dev.stagewright.ref.DRef;
import java.util.Objects;

/**
 * A derivation was asked for by its own build, or while the same thread holds a build of it open:
 * that would wait for itself for ever. The same goes for builds that ask for each other.
 */
public final class RecursiveBuildException extends RealizeException {
  private static final long serialVersionUID = 1L;

  RecursiveBuildException(DRef dref, DeadlockException cause) {
    super(dref, Objects.requireNonNullElse(cause.getMessage(), "It would wait for itself"), cause);
  }
}
