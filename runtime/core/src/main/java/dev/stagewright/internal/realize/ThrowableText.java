package dev.stagewright.internal.realize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of foreign exceptions, whose own methods may throw. */
public final class ThrowableText {
  /** The maximum number of causes: some exceptions create a new cause on each call. */
  private static final int DEEPEST = 100;

  private ThrowableText() {}

  /** Returns the result of {@code toString}, or at least the class name. */
  public static String of(Throwable thrown) {
    try {
      String text = thrown.toString();
      return text == null ? thrown.getClass().getName() + ": " + message(thrown) : text;
    } catch (Throwable e) {
      return unreadable(thrown, e);
    }
  }

  /** Returns the result of {@code getMessage}; empty for null. */
  public static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (Throwable e) {
      return unreadable(thrown, e);
    }
  }

  private static String unreadable(Throwable thrown, Throwable obstacle) {
    return "%s, whose message cannot be read: that threw %s"
        .formatted(thrown.getClass().getName(), obstacle.getClass().getName());
  }

  static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable e) {
      return null;
    }
  }

  public static StackTraceElement[] stack(Throwable thrown) {
    try {
      StackTraceElement[] stack = thrown.getStackTrace();
      return stack == null || Arrays.asList(stack).contains(null)
          ? new StackTraceElement[0]
          : stack;
    } catch (Throwable e) {
      return new StackTraceElement[0];
    }
  }

  /** Lists an exception and its causes, the root last, each of a cycle once. */
  public static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable next = thrown;
    while (next != null && seen.add(next) && chain.size() < DEEPEST) {
      chain.add(next);
      next = cause(next);
    }
    return chain;
  }
}
