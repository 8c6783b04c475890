package dev.stagewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.inspect.Catalogue;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells out the abbreviated derivations that stand in a configuration.
 *
 * @param names the names in the store
 */
record Spelling(Catalogue names) {
  /** A name in full is left alone: it need not be in the store. */
  private static final Pattern CUT =
      Pattern.compile("(dref:[0-9a-fA-F]{4,63}(?![0-9a-fA-F])(?:-[^/]*)?)(/.*)?");

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
    Matcher cut = CUT.matcher(value.asText());
    return value.isTextual() && cut.matches()
        ? JsonNodeFactory.instance.textNode(
            names.derivation(cut.group(1)) + Objects.requireNonNullElse(cut.group(2), ""))
        : value;
  }
}
