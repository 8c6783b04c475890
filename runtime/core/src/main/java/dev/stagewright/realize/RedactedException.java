package dev.stagewright.realize;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stands for what a build threw and what told a secret: it prints the same, but for the secret. */
final class RedactedException extends Exception {
  private static final long serialVersionUID = 1L;

  RedactedException(Throwable original, Redaction redaction) {
    this(original, redaction, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Causes may form a ring. */
  private RedactedException(Throwable original, Redaction redaction, Set<Throwable> seen) {
    super(redaction.of(original.toString()));
    seen.add(original);
    setStackTrace(original.getStackTrace());
    Throwable cause = original.getCause();
    if (cause != null && !seen.contains(cause)) {
      initCause(new RedactedException(cause, redaction, seen));
    }
    for (Throwable other : original.getSuppressed()) {
      if (!seen.contains(other)) {
        addSuppressed(new RedactedException(other, redaction, seen));
      }
    }
  }
}
