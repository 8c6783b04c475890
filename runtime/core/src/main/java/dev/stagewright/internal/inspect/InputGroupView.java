package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.ref.DRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Inputs, arranged as in the configuration.
 *
 * @param isArray whether they are array elements, named by index
 * @param members the inputs, or groups of them
 */
record InputGroupView(boolean isArray, Map<String, JsonView> members) implements JsonView {

  /** Creates the group of a configuration; values that name no dependency are omitted. */
  static InputGroupView of(DerivationDocument document, Function<DRef, List<JsonView>> taken) {
    return object(document, document.config(), taken);
  }

  private static InputGroupView object(
      DerivationDocument document, JsonNode value, Function<DRef, List<JsonView>> taken) {
    Map<String, JsonView> members = new LinkedHashMap<>();
    value.properties().forEach(member -> {
      List<JsonView> found = lenses(document, member.getValue(), taken).toList();
      if (found.size() == 1) {
        members.put(member.getKey(), found.get(0));
      } else if (!found.isEmpty()) {
        members.put(member.getKey(), array(found));
      }
    });
    return new InputGroupView(false, members);
  }

  private static Stream<JsonView> lenses(
      DerivationDocument document, JsonNode value, Function<DRef, List<JsonView>> taken) {
    if (value.isArray()) {
      List<JsonView> items =
          value.valueStream().flatMap(item -> lenses(document, item, taken)).toList();
      return items.isEmpty() ? Stream.empty() : Stream.of(array(items));
    }
    if (value.isObject()) {
      InputGroupView group = object(document, value, taken);
      return group.members.isEmpty() ? Stream.empty() : Stream.of(group);
    }
    return document.dependency(value).stream().flatMap(dref -> taken.apply(dref).stream());
  }

  private static InputGroupView array(List<JsonView> items) {
    Map<String, JsonView> members = new LinkedHashMap<>();
    items.forEach(item -> members.put(Integer.toString(members.size()), item));
    return new InputGroupView(true, members);
  }

  @Override
  public Optional<JsonView> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  @Override
  public JsonNode json() {
    if (isArray) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      members.values().forEach(member -> array.add(brief(member)));
      return array;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    members.forEach((name, member) -> object.set(name, brief(member)));
    return object;
  }

  /**
   * Returns the names only: a graph printed as a tree would repeat shared inputs without bounds.
   */
  private static JsonNode brief(JsonView member) {
    return member instanceof RefView lens
        ? TextNode.valueOf(lens.entry().toString())
        : member.json();
  }
}
