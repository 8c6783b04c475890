package dev.stagewright.processor.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.processor.model.StageNames;
import java.net.URI;
import java.net.URISyntaxException;

/** The schemas of what refers to other stages: by name, which may be cut short, or in place. */
final class InputSchemas {
  private static final String NAME = "^dref:[0-9a-fA-F]{4,64}(-[^/]*)?";

  private InputSchemas() {}

  static ObjectNode file() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode either = schema.putArray("anyOf");
    ObjectNode described = described(either.addObject());
    ObjectNode properties = (ObjectNode) described.get("properties");
    properties.putObject("config").put("type", "object");
    properties.putObject("path").put("type", "string");
    described.putArray("required").add("stage").add("path");
    either
        .addObject()
        .put("description", "dref:<hash>-<name>/<path>")
        .put("type", "string")
        .put("pattern", NAME + "/");
    return schema;
  }

  static ObjectNode stage(StageNames self, StageNames other) {
    String reference = self.equals(other) ? "#" : encoded(other.schemaFile());
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode either = schema.putArray("anyOf");
    either.addObject().put("$ref", reference);
    ObjectNode described = described(either.addObject());
    ((ObjectNode) described.get("properties")).putObject("config").put("$ref", reference);
    described.putArray("required").add("config");
    either
        .addObject()
        .put("description", "dref:<hash>-<name>")
        .put("type", "string")
        .put("pattern", NAME + "$");
    return schema;
  }

  private static ObjectNode described(ObjectNode schema) {
    schema.put("type", "object");
    schema
        .putObject("properties")
        .putObject("stage")
        .put("description", "The name of the stage's class.")
        .put("type", "string");
    return schema.put("additionalProperties", false);
  }

  /** References are URIs, which have ASCII letters only. */
  static String encoded(String name) {
    try {
      return new URI(null, null, name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A path may have any letters", e);
    }
  }
}
