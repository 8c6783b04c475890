package dev.stagewright.internal.realize;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code System.exit} call under way in this process. The call never returns, so a build that
 * made it neither succeeds nor fails by itself.
 *
 * @param thread the calling thread
 * @param stack its stack, the call at the top
 */
public record ExitCall(Thread thread, List<StackTraceElement> stack) {
  private static final String SIGNALS = "java.lang.Terminator";
  private static final List<String> CALLED =
      List.of(Runtime.class.getName(), System.class.getName());

  /**
   * Copies the stack.
   *
   * @param thread the calling thread
   * @param stack its stack, the call at the top
   */
  public ExitCall {
    stack = List.copyOf(stack);
  }

  /**
   * Finds the calls that end this process.
   *
   * @return the calls, several if several threads made them; none if the process ends for another
   *     reason, or does not end
   */
  public static List<ExitCall> underWay() {
    return stacks()
        .flatMap(thread -> of(thread.getKey(), thread.getValue()).stream())
        .toList();
  }

  /**
   * Returns whether a signal ends this process.
   *
   * @return whether a terminating signal is being handled
   */
  public static boolean isSignal() {
    return stacks()
        .flatMap(thread -> Arrays.stream(thread.getValue()))
        .anyMatch(frame -> frame.getClassName().startsWith(SIGNALS));
  }

  /**
   * Returns whether the calling thread belongs to a build.
   *
   * @param group the thread group of the build
   * @return whether the thread is in that group
   */
  boolean isIn(ThreadGroup group) {
    ThreadGroup own = thread.getThreadGroup();
    return own != null && group.parentOf(own);
  }

  /** Returns a description in one sentence. */
  @Override
  public String toString() {
    return "System.exit was called at %s, in the thread %s"
        .formatted(stack.isEmpty() ? "an unknown place" : stack.get(0), thread.getName());
  }

  private static Stream<Map.Entry<Thread, StackTraceElement[]>> stacks() {
    return Thread.getAllStackTraces().entrySet().stream();
  }

  private static Optional<ExitCall> of(Thread thread, StackTraceElement[] stack) {
    for (int i = stack.length - 1; i >= 0; i--) {
      if (isExit(stack[i])) {
        return Optional.of(new ExitCall(
            thread,
            Arrays.stream(stack, i + 1, stack.length).map(ExitCall::plain).toList()));
      }
    }
    return Optional.empty();
  }

  /** Returns the frame without loader and module names, as exceptions print it. */
  private static StackTraceElement plain(StackTraceElement frame) {
    return new StackTraceElement(
        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getMethodName().equals("exit") && CALLED.contains(frame.getClassName());
  }
}
