package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;

/** Names in full, for programs. */
final class FullRefs {
  private FullRefs() {}

  static ArrayNode json(Collection<?> refs) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    refs.forEach(ref -> json.add(ref.toString()));
    return json;
  }
}
