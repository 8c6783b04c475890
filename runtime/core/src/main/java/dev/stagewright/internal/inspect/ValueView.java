package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A view of a value.
 *
 * @param json its JSON
 */
record ValueView(JsonNode json) implements JsonView {
  @Override
  public Optional<JsonView> member(String name) {
    JsonNode found = json.at(JsonPointer.empty().appendProperty(name));
    return found.isMissingNode() ? Optional.empty() : Optional.of(new ValueView(found));
  }
}
