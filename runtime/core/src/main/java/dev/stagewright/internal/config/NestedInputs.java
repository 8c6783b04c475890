package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The inputs that a configuration describes in place, read innermost first and without recursion: a
 * reading that meets an unread input gives up, and is repeated after that is read.
 */
public final class NestedInputs {
  private final Map<Object, Supplier<Object>> done = new HashMap<>();
  private final List<Task> unread = new ArrayList<>();
  private boolean isReading;

  private record Task(Object key, Supplier<?> read) {}

  /** The place of a description in the document, whatever its content. */
  private record Place(JsonNode node) {
    @Override
    @SuppressWarnings("ReferenceEquality") // two descriptions may say the same
    public boolean equals(Object other) {
      return other instanceof Place that && node == that.node;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(node);
    }
  }

  /** Thrown to end a reading that has met an unread input. */
  private static final class UnreadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadException() {
      super("it is not read yet", null, false, false);
    }
  }

  /** Reads the configuration around all inputs. A call for an input within reads only that. */
  public <D> D reading(Supplier<D> configuration) {
    if (isReading) {
      return configuration.get();
    }
    isReading = true;
    try {
      Task whole = new Task(this, configuration);
      readFrom(whole);
      return result(whole.key());
    } finally {
      isReading = false;
    }
  }

  private void readFrom(Task whole) {
    Deque<Task> open = new ArrayDeque<>(List.of(whole));
    while (!open.isEmpty()) {
      Task next = open.element();
      unread.clear();
      if (done.containsKey(next.key()) || isRead(next)) {
        open.remove();
      } else {
        unread.forEach(open::push);
      }
    }
  }

  private boolean isRead(Task task) {
    try {
      Object result = task.read().get();
      done.put(task.key(), () -> result);
    } catch (UnreadException e) {
      return false;
    } catch (RuntimeException e) {
      done.put(task.key(), () -> {
        throw e;
      });
    }
    return true;
  }

  /** Returns the result of reading a description; outside of a reading, it is read here and now. */
  <T> T described(JsonNode description, Supplier<T> read) {
    return input(new Place(description), read);
  }

  /** Returns the result of reading an input, by a key. */
  <T> T input(Object key, Supplier<T> read) {
    if (done.containsKey(key)) {
      return result(key);
    }
    if (!isReading) {
      return read.get();
    }
    unread.add(new Task(key, read));
    throw new UnreadException();
  }

  /** Gives up if an input that was met is unread. */
  public void demandAll() {
    if (!unread.isEmpty()) {
      throw new UnreadException();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a key is read in one way
  private <T> T result(Object key) {
    return (T) Objects.requireNonNull(done.get(key)).get();
  }
}
