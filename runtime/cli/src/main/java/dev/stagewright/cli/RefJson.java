package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;

/** The JSON of refs, which names them in full. */
final class RefJson {
  private RefJson() {}

  static ArrayNode json(Collection<?> refs) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    refs.forEach(ref -> json.add(ref.toString()));
    return json;
  }
}
