package dev.stagewright.internal.fingerprint;

/**
 * Thrown when the class file behind a stage cannot be read, so that its code cannot be a part of
 * its identity. The message says which class, why, and what to do.
 */
public final class UnreadableCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String REMEDY =
      "cannot read the class file of %s: %s. Make it readable as a resource of its class loader, or"
          + " take the code's identity into your own hands with @Stage(version = \"1\")";

  UnreadableCodeException(String className, String why) {
    super(REMEDY.formatted(className, why));
  }

  UnreadableCodeException(String className, Exception cause) {
    super(REMEDY.formatted(className, cause), cause);
  }
}
