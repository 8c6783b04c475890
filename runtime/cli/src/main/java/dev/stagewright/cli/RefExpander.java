package dev.stagewright.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.config.TypedText;
import dev.stagewright.internal.inspect.RefResolver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An expander of the abbreviated derivations in a configuration.
 *
 * @param resolver the refs of the store
 */
record RefExpander(RefResolver resolver) {
  /** An abbreviated derivation. A full one is left alone, since it need not be in the store. */
  private static final Pattern ABBREVIATED =
      Pattern.compile("(dref:[0-9a-fA-F]{4,63}(?![0-9a-fA-F])(?:-[^/]*)?)(/.*)?");

  /** An object or array, and its copy under way. */
  private record Copying(ContainerNode<?> from, ContainerNode<?> to) {}

  /** Returns a copy with full derivations, without recursion, since inputs nest deeply. */
  ObjectNode expand(ObjectNode values) {
    ObjectNode full = JsonNodeFactory.instance.objectNode();
    Deque<Copying> open = new ArrayDeque<>(List.of(new Copying(values, full)));
    while (!open.isEmpty()) {
      Copying next = open.pop();
      if (next.to() instanceof ObjectNode object) {
        next.from()
            .properties()
            .forEach(member -> object.set(member.getKey(), expand(member.getValue(), open)));
      } else if (next.to() instanceof ArrayNode array) {
        next.from().forEach(item -> array.add(expand(item, open)));
      }
    }
    return full;
  }

  private JsonNode expand(JsonNode value, Deque<Copying> open) {
    if (TypedText.asContainer(value) instanceof ContainerNode<?> container
        && (value.isContainerNode() || container.toString().contains("dref:"))) {
      ContainerNode<?> copy = container.isObject()
          ? JsonNodeFactory.instance.objectNode()
          : JsonNodeFactory.instance.arrayNode();
      open.push(new Copying(container, copy));
      return copy;
    }
    if (value.isTextual()) {
      return JsonNodeFactory.instance.textNode(expand(value.textValue()));
    }
    JsonNode typed = TypedText.asText(value);
    return typed.isTextual()
        ? TypedText.of(
            Stream.of(typed.textValue().split(",", -1)).map(this::expand).collect(joining(",")))
        : value;
  }

  private String expand(String text) {
    Matcher abbreviated = ABBREVIATED.matcher(text);
    return abbreviated.matches()
        ? resolver.derivation(abbreviated.group(1))
            + Objects.requireNonNullElse(abbreviated.group(2), "")
        : text;
  }
}
