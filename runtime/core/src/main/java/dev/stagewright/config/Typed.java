package dev.stagewright.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody typed, which the type of its field gives its meaning: JSON if the type has
 * such, else the text as it is, else a list of what stands between commas.
 */
public final class Typed {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String text;

  /** Made once: what is described in it is known by its node. */
  private @Nullable List<JsonNode> meanings;

  private Typed(String text) {
    this.text = text;
  }

  /**
   * Makes a value to be put into a configuration.
   *
   * @param text what was typed
   * @return a node that is no JSON until it is read
   */
  public static JsonNode of(String text) {
    return new POJONode(new Typed(text));
  }

  /**
   * Gives what was typed as a text.
   *
   * @param node a value of a configuration
   * @return a text if the value was typed and is not yet read, else the value
   */
  public static JsonNode asText(JsonNode node) {
    return node instanceof POJONode held && held.getPojo() instanceof Typed typed
        ? TextNode.valueOf(typed.text)
        : node;
  }

  /**
   * Gives what was typed as an object or array.
   *
   * @param node a value of a configuration
   * @return that if the value was typed, is not yet read, and is JSON of such; else the value
   */
  public static JsonNode asContainer(JsonNode node) {
    return node instanceof POJONode held
            && held.getPojo() instanceof Typed typed
            && typed.meanings().get(0).isContainerNode()
        ? typed.meanings().get(0)
        : node;
  }

  /** Reads a value as the first of its meanings that the type has. */
  static <T> T read(JsonNode node, Function<JsonNode, T> type) {
    if (!(node instanceof POJONode held) || !(held.getPojo() instanceof Typed typed)) {
      return type.apply(node);
    }
    ConfigException refusal = null;
    for (JsonNode meaning : typed.meanings()) {
      try {
        return type.apply(meaning);
      } catch (ConfigException e) {
        refusal = refusal == null || isOfAPart(e) ? e : refusal;
      }
    }
    throw refusal == null ? new ConfigException("there is no value") : refusal;
  }

  /** What is wrong with an item tells more than that there are items. */
  private static boolean isOfAPart(ConfigException refusal) {
    return refusal.problems().stream().noneMatch(problem -> problem.place().isEmpty());
  }

  private List<JsonNode> meanings() {
    List<JsonNode> known = meanings;
    if (known == null) {
      known = read();
      meanings = known;
    }
    return known;
  }

  private List<JsonNode> read() {
    List<JsonNode> found = new ArrayList<>();
    try {
      JsonNode json = StrictJson.parse(text);
      if (!json.isMissingNode()) {
        found.add(json);
      }
    } catch (JsonProcessingException e) {
      // it is a text, then
    }
    found.add(TextNode.valueOf(text));
    found.add(list());
    return found;
  }

  private ArrayNode list() {
    ArrayNode items = JSON.arrayNode();
    for (String item : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      items.add(of(item));
    }
    return items;
  }

  @Override
  public String toString() {
    return Brief.quoted(text);
  }
}
