package dev.stagewright.internal.realize;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Stands for what a build threw and what told a secret, or cannot be printed: it prints the same,
 * but for that.
 */
final class RedactedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Some make up a new cause whenever they are asked. */
  private static final int MOST = 100;

  RedactedException(Throwable original, Redaction redaction) {
    this(original, redaction, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Causes may form a ring. */
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
  public String toString() {
    return String.valueOf(getMessage());
  }
}
