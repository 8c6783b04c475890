package dev.stagewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.inspect.Catalogue;

/**
 * Spells out the abbreviated derivations that stand in a configuration.
 *
 * @param names the names in the store
 */
record Spelling(Catalogue names) {
  private static final String DREF = "dref:";

  ObjectNode inFull(ObjectNode values) {
    ObjectNode full = JsonNodeFactory.instance.objectNode();
    values.properties().forEach(member -> full.set(member.getKey(), inFull(member.getValue())));
    return full;
  }

  private JsonNode inFull(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return inFull(object);
    }
    if (value.isArray()) {
      ArrayNode full = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> full.add(inFull(item)));
      return full;
    }
    return value.asText().startsWith(DREF)
        ? JsonNodeFactory.instance.textNode(inFull(value.asText()))
        : value;
  }

  private String inFull(String text) {
    int slash = text.indexOf('/');
    String path = slash < 0 ? "" : text.substring(slash);
    return names.derivation(text.substring(0, text.length() - path.length())) + path;
  }
}
