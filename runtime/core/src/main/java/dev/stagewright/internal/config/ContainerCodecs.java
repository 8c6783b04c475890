package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The codecs of values that hold others. */
public final class ContainerCodecs {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ContainerCodecs() {}

  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> value) {
    return JsonCodec.joining(
        optional -> optional.map(value::write).orElse(NullNode.instance),
        node -> node.isNull() ? Optional.empty() : Optional.of(value.read(node)));
  }

  public static <T> JsonCodec<List<T>> list(JsonCodec<T> element) {
    return JsonCodec.joining(
        list -> array(list, element), node -> List.copyOf(elements(node, element)));
  }

  public static <T> JsonCodec<Set<T>> set(JsonCodec<T> element) {
    return JsonCodec.joining(
        set -> sorted(array(set, element)),
        node -> Collections.unmodifiableSet(distinct(elements(node, element))));
  }

  public static <T> JsonCodec<Map<String, T>> map(JsonCodec<T> value) {
    return JsonCodec.joining(
        map -> {
          ObjectNode object = JSON.objectNode();
          for (Map.Entry<String, T> entry : map.entrySet()) {
            put(object, key(entry.getKey()), value, entry.getValue());
          }
          return object;
        },
        node -> {
          ScalarCodecs.require(node.isObject(), node, "an object");
          return Collections.unmodifiableMap(new LinkedHashMap<>(members(node, value)));
        });
  }

  private static <T> ArrayNode array(Collection<T> values, JsonCodec<T> element) {
    ArrayNode array = JSON.arrayNode(values.size());
    for (T value : values) {
      try {
        array.add(element.write(present(value)));
      } catch (RuntimeException e) {
        throw Refusals.within(ValuePart.item(array.size()), e);
      }
    }
    return array;
  }

  private static String key(@Nullable String key) {
    if (key == null) {
      throw new ConfigException("it has the key null");
    }
    return ScalarCodecs.wellFormed(key);
  }

  private static <T> void put(ObjectNode object, String key, JsonCodec<T> codec, T value) {
    try {
      object.set(key, codec.write(present(value)));
    } catch (RuntimeException e) {
      throw Refusals.within(ValuePart.entry(key), e);
    }
  }

  static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new ConfigException("it is null");
    }
    return value;
  }

  private static ArrayNode sorted(ArrayNode array) {
    Map<String, JsonNode> byText = new TreeMap<>();
    array.forEach(node -> byText.put(CanonicalJson.write(node), node));
    return JSON.arrayNode().addAll(byText.values());
  }

  private static <T> List<T> elements(JsonNode node, JsonCodec<T> element) {
    ScalarCodecs.require(node.isArray(), node, "an array");
    ProblemCollector problems = new ProblemCollector();
    List<T> elements = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      JsonNode item = node.get(i);
      problems.reading(ValuePart.item(i), () -> element.read(item)).ifPresent(elements::add);
    }
    problems.refuse();
    return elements;
  }

  private static <T> Set<T> distinct(List<T> elements) {
    ProblemCollector problems = new ProblemCollector();
    Set<T> distinct = new LinkedHashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      if (!distinct.add(elements.get(i))) {
        problems.note(
            ValuePart.item(i),
            new ConfigException(
                "A set holds %s once only".formatted(ValuePreview.of(elements.get(i)))));
      }
    }
    problems.refuse();
    return distinct;
  }

  private static <T> Map<String, T> members(JsonNode node, JsonCodec<T> value) {
    ProblemCollector problems = new ProblemCollector();
    Map<String, T> members = new TreeMap<>();
    node.properties()
        .forEach(member -> problems
            .reading(ValuePart.entry(member.getKey()), () -> value.read(member.getValue()))
            .ifPresent(read -> members.put(member.getKey(), read)));
    problems.refuse();
    return members;
  }
}
