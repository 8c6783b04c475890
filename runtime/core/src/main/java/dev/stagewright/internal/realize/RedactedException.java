package dev.stagewright.internal.realize;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A stand-in for an exception of a build that reveals a secret or cannot be printed. Prints the
 * same, without the secret.
 */
final class RedactedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The maximum number of causes: some exceptions create a new cause on each call. */
  private static final int MOST = 100;

  RedactedException(Throwable original, Redaction redaction) {
    this(original, redaction, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Copies an exception and its causes, which may form a ring. */
  private RedactedException(Throwable original, Redaction redaction, Set<Throwable> seen) {
    super(redaction.of(ThrowableText.of(original)));
    seen.add(original);
    setStackTrace(ThrowableText.stack(original));
    Throwable cause = ThrowableText.cause(original);
    if (cause != null && !seen.contains(cause) && seen.size() < MOST) {
      initCause(new RedactedException(cause, redaction, seen));
    }
    for (Throwable other : original.getSuppressed()) {
      if (!seen.contains(other)) {
        addSuppressed(new RedactedException(other, redaction, seen));
      }
    }
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // the original may have overridden it
  public String toString() {
    return String.valueOf(getMessage());
  }
}
