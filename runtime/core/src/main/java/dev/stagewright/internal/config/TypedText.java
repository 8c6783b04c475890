package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that a person typed, with a meaning that depends on the type of its field: JSON if the
 * type has such, else the text as it is, else a list of items separated by commas.
 */
public final class TypedText {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The pattern of numbers of JSON, whose readers have a limit of length. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d++(\\.\\d++)?([eE][-+]?\\d++)?");

  private final String text;

  /** The meanings, which are made once, as an input described in them is identified by its node. */
  private @Nullable Meanings meanings;

  /**
   * The possible meanings of a text.
   *
   * @param nodes the values, the likeliest first
   * @param fault the fault of a text that looks like JSON, but is not
   */
  private record Meanings(List<JsonNode> nodes, Optional<ConfigException> fault) {}

  private TypedText(String text) {
    this.text = text;
  }

  /**
   * Returns a value to be put into a configuration.
   *
   * @param text what was typed
   * @return a node that is no JSON until it is read
   */
  public static JsonNode of(String text) {
    return new POJONode(new TypedText(text));
  }

  /**
   * Returns a typed value as a text.
   *
   * @param node a value of a configuration
   * @return a text if the value was typed and is not yet read, else the value
   */
  public static JsonNode asText(JsonNode node) {
    return node instanceof POJONode held && held.getPojo() instanceof TypedText typed
        ? TextNode.valueOf(typed.text)
        : node;
  }

  /**
   * Returns a typed value as an object or array.
   *
   * @param node a value of a configuration
   * @return an object or array if the value was typed, is not yet read, and is one in JSON; else
   *     the value
   */
  public static JsonNode asContainer(JsonNode node) {
    return node instanceof POJONode held
            && held.getPojo() instanceof TypedText typed
            && typed.meanings().nodes().get(0).isContainerNode()
        ? typed.meanings().nodes().get(0)
        : node;
  }

  /** Reads a value as the first of its meanings that the type has. */
  public static <T> T read(JsonNode node, Function<JsonNode, T> type) {
    if (!(node instanceof POJONode held) || !(held.getPojo() instanceof TypedText typed)) {
      return type.apply(node);
    }
    Meanings meanings = typed.meanings();
    ConfigException refusal = null;
    for (JsonNode meaning : meanings.nodes()) {
      try {
        return type.apply(meaning);
      } catch (ConfigException e) {
        refusal = refusal == null || isOfAPart(e) ? e : refusal;
      }
    }
    ConfigException last = refusal == null ? new ConfigException("there is no value") : refusal;
    throw meanings.fault().orElse(last);
  }

  /** Returns whether a refusal is about an item, which says more than one about the list. */
  private static boolean isOfAPart(ConfigException refusal) {
    return refusal.problems().stream().noneMatch(problem -> problem.place().isEmpty());
  }

  private Meanings meanings() {
    Meanings known = meanings;
    if (known == null) {
      known = read();
      meanings = known;
    }
    return known;
  }

  private Meanings read() {
    LocatedJson reader = new LocatedJson();
    JsonNode json = reader.read(text);
    List<JsonNode> found = new ArrayList<>();
    List<ConfigException> faults = new ArrayList<>();
    boolean isJson = reader.faults().isEmpty();
    if (isJson) {
      found.add(json);
    } else if (looksLike("[") || looksLike("{") || NUMBER.matcher(text).matches()) {
      faults.add(refusal(reader.faults().get(0)));
    }
    found.add(TextNode.valueOf(text));
    if (isJson ? !json.isContainerNode() : !looksLike("[")) {
      try {
        found.add(list());
      } catch (ConfigException e) {
        faults.add(e);
      }
    }
    return new Meanings(found, faults.stream().findFirst());
  }

  private boolean looksLike(String beginning) {
    return text.stripLeading().startsWith(beginning);
  }

  private static ConfigException refusal(Fault fault) {
    return new ConfigException("%s (line %s, column %s)"
        .formatted(fault.problem().message(), fault.line(), fault.column()));
  }

  private ArrayNode list() {
    ArrayNode items = JSON.arrayNode();
    for (String item : text.isEmpty() ? List.<String>of() : ListItems.of(text)) {
      items.add(of(item));
    }
    return items;
  }

  @Override
  public String toString() {
    return ValuePreview.quoted(text);
  }
}
