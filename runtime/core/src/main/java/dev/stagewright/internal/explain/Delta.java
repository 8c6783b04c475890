package dev.stagewright.internal.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a difference.
 *
 * @param left the left or earlier side; empty if absent
 * @param right the right or later side; empty if absent
 * @param <T> the type of both
 */
public record Delta<T>(Optional<T> left, Optional<T> right) {

  static <T> Delta<T> of(@Nullable T left, @Nullable T right) {
    return new Delta<>(Optional.ofNullable(left), Optional.ofNullable(right));
  }

  /** Describes the change of a named thing. */
  String sentence(String name) {
    if (left.isEmpty()) {
      return right.map(value -> "%s is new: %s".formatted(name, value)).orElse(name);
    }
    return right
        .map(value -> "%s changed from %s to %s".formatted(name, left.get(), value))
        .orElseGet(() -> "%s is gone: it was %s".formatted(name, left.get()));
  }

  /** Returns JSON; an absent side is omitted, since null is a value of its own. */
  ObjectNode json(Function<T, JsonNode> print) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    left.ifPresent(value -> json.set("left", print.apply(value)));
    right.ifPresent(value -> json.set("right", print.apply(value)));
    return json;
  }
}
