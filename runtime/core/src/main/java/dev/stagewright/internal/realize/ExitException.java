package dev.stagewright.internal.realize;

/** A stand-in for a {@code System.exit} call in a build, with the stack of the call. */
final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExitException(ExitCall call) {
    super(call + ". A build says what is wrong by an exception: throw one instead");
    setStackTrace(call.stack().toArray(StackTraceElement[]::new));
  }
}
