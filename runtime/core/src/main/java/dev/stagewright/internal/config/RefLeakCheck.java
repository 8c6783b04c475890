package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A check for refs among values, where they are mere texts, for which nothing would be built or
 * kept.
 */
final class RefLeakCheck {
  private RefLeakCheck() {}

  /** Refuses a value if any text in it is a ref, keys included. */
  static void refuse(JsonNode json) {
    if (json.isTextual()) {
      refuse(json.textValue());
    } else if (json.isContainerNode()) {
      for (JsonNode item : json) {
        refuse(item);
      }
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        refuse(member.getKey());
      }
    }
  }

  private static void refuse(String text) {
    if (text.startsWith("rref:") && isRead(RRef::parse, text)) {
      throw new ConfigException(
          "%s is a realization, and a matcher chooses those: configure the input with its stage, and say Matchers.exact(rref) where it is used"
              .formatted(text));
    }
    if (text.startsWith("dref:")
        && isRead(text.contains("/") ? RefPath::parse : DRef::parse, text)) {
      throw new ConfigException(
          "as a text %s would be no dependency: give it to a field that takes inputs, as .inputs(Map.of(\"in\", file)) of Command does, with {in} in its place; in a stage of your own such a field has the type Path or the stage's class"
              .formatted(text));
    }
  }

  private static boolean isRead(Consumer<String> parse, String text) {
    try {
      parse.accept(text);
      return true;
    } catch (InvalidRefException e) {
      return false;
    }
  }
}
