package dev.stagewright.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.TypedText;
import dev.stagewright.inspect.RefResolver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spells out the abbreviated derivations that stand in a configuration.
 *
 * @param names the names in the store
 */
record RefExpander(RefResolver names) {
  /** A name in full is left alone: it need not be in the store. */
  private static final Pattern CUT =
      Pattern.compile("(dref:[0-9a-fA-F]{4,63}(?![0-9a-fA-F])(?:-[^/]*)?)(/.*)?");

  /** An object or array, and the copy of it that is written. */
  private record Copying(ContainerNode<?> from, ContainerNode<?> to) {}

  /** Copies without recursion: inputs may be described in inputs. */
  ObjectNode inFull(ObjectNode values) {
    ObjectNode full = JsonNodeFactory.instance.objectNode();
    Deque<Copying> open = new ArrayDeque<>(List.of(new Copying(values, full)));
    while (!open.isEmpty()) {
      Copying next = open.pop();
      if (next.to() instanceof ObjectNode object) {
        next.from()
            .properties()
            .forEach(member -> object.set(member.getKey(), inFull(member.getValue(), open)));
      } else if (next.to() instanceof ArrayNode array) {
        next.from().forEach(item -> array.add(inFull(item, open)));
      }
    }
    return full;
  }

  private JsonNode inFull(JsonNode value, Deque<Copying> open) {
    if (TypedText.asContainer(value) instanceof ContainerNode<?> container
        && (value.isContainerNode() || container.toString().contains("dref:"))) {
      ContainerNode<?> copy = container.isObject()
          ? JsonNodeFactory.instance.objectNode()
          : JsonNodeFactory.instance.arrayNode();
      open.push(new Copying(container, copy));
      return copy;
    }
    if (value.isTextual()) {
      return JsonNodeFactory.instance.textNode(inFull(value.textValue()));
    }
    JsonNode typed = TypedText.asText(value);
    return typed.isTextual()
        ? TypedText.of(
            Stream.of(typed.textValue().split(",", -1)).map(this::inFull).collect(joining(",")))
        : value;
  }

  private String inFull(String text) {
    Matcher cut = CUT.matcher(text);
    return cut.matches()
        ? names.derivation(cut.group(1)) + Objects.requireNonNullElse(cut.group(2), "")
        : text;
  }
}
