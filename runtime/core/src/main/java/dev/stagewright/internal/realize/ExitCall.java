package dev.stagewright.internal.realize;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call of {@code System.exit} that is under way in this process. It never returns, and a build
 * that made it neither succeeds nor fails by itself.
 *
 * @param thread the thread that made it
 * @param stack where, the call itself at the top
 */
public record ExitCall(Thread thread, List<StackTraceElement> stack) {
  private static final String SIGNALS = "java.lang.Terminator";
  private static final List<String> CALLED =
      List.of(Runtime.class.getName(), System.class.getName());

  /**
   * Copies the stack.
   *
   * @param thread the thread that made it
   * @param stack where, the call itself at the top
   */
  public ExitCall {
    stack = List.copyOf(stack);
  }

  /**
   * Looks for the calls that end this process.
   *
   * @return the calls, more than one if several threads made them; none if it ends for another
   *     reason, or does not end
   */
  public static List<ExitCall> underWay() {
    return stacks()
        .flatMap(thread -> of(thread.getKey(), thread.getValue()).stream())
        .toList();
  }

  /**
   * Tells whether this process ends because of a signal.
   *
   * @return whether a signal is being handled in a way that ends it
   */
  public static boolean isSignal() {
    return stacks()
        .flatMap(thread -> Arrays.stream(thread.getValue()))
        .anyMatch(frame -> frame.getClassName().startsWith(SIGNALS));
  }

  /**
   * Tells whether a thread, or one that it started, made the call.
   *
   * @param group the group of that thread, which nothing else is in
   * @return whether that is so
   */
  boolean isIn(ThreadGroup group) {
    ThreadGroup own = thread.getThreadGroup();
    return own != null && group.parentOf(own);
  }

  /** Says it in a sentence. */
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

  /** Without the names of loaders and modules, as exceptions have it. */
  private static StackTraceElement plain(StackTraceElement frame) {
    return new StackTraceElement(
        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getMethodName().equals("exit") && CALLED.contains(frame.getClassName());
  }
}
