package dev.stagewright.internal.realize;

/** Stands for a call of {@code System.exit} in a build, with the stack of that call. */
final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExitException(ExitCall call) {
    super(call + ". A build says what is wrong by an exception: throw one instead");
    setStackTrace(call.stack().toArray(StackTraceElement[]::new));
  }
}
