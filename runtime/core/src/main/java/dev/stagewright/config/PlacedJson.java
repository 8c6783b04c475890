package dev.stagewright.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigFileException.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON, and remembers where everything stands. */
final class PlacedJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Map<JsonPointer, Place> keys = new HashMap<>();
  private final Map<JsonPointer, Place> values = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /** Where something starts: line and column, from 1. */
  record Place(int line, int column) {
    Fault fault(JsonPointer pointer, String message) {
      return fault(new ConfigProblem(ConfigProblem.Kind.MISREAD, pointer, message));
    }

    Fault fault(ConfigProblem problem) {
      return new Fault(line, column, problem);
    }

    private static Place of(JsonLocation location) {
      return new Place(location.getLineNr(), location.getColumnNr());
    }
  }

  /** Reads a text; what is wrong with it is in {@link #faults}, and then there is less of it. */
  JsonNode read(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonPointer root = JsonPointer.empty();
      if (parser.nextToken() == null) {
        faults.add(new Place(1, 1).fault(root, "it is empty"));
        return JsonNodeFactory.instance.missingNode();
      }
      JsonNode node = node(parser, root);
      if (parser.nextToken() != null) {
        Place more = Place.of(parser.currentTokenLocation());
        faults.add(more.fault(root, "there is more after the end of the configuration"));
      }
      return node;
    } catch (JsonProcessingException e) {
      faults.add(Place.of(e.getLocation())
          .fault(JsonPointer.empty(), "it is not JSON: " + plain(e.getOriginalMessage())));
      return JsonNodeFactory.instance.missingNode();
    } catch (IOException e) {
      throw new IllegalStateException("A text was read, no file", e);
    }
  }

  List<Fault> faults() {
    return faults;
  }

  /** Where a field's name stands, else its value. */
  Place key(JsonPointer pointer) {
    Place key = keys.get(pointer);
    return key == null ? value(pointer) : key;
  }

  /** Where a value stands, else the nearest that would be around it. */
  Place value(JsonPointer pointer) {
    Place value = values.get(pointer);
    return value == null ? value(pointer.head()) : value;
  }

  private JsonNode node(JsonParser parser, JsonPointer pointer) throws IOException {
    values.put(pointer, Place.of(parser.currentTokenLocation()));
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, pointer);
      case START_ARRAY -> array(parser, pointer);
      default -> parser.readValueAsTree();
    };
  }

  private ObjectNode object(JsonParser parser, JsonPointer pointer) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonPointer member = pointer.append(ConfigProblem.member(name));
      Place key = Place.of(parser.currentTokenLocation());
      if (object.has(name)) {
        faults.add(key.fault(member, "it has a second field \"%s\"".formatted(name)));
      }
      keys.put(member, key);
      parser.nextToken();
      object.set(name, node(parser, member));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, JsonPointer pointer) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(parser, pointer.append(ConfigProblem.member(array.size() + ""))));
    }
    return array;
  }

  /** Without the parser's options, of which there are none here. */
  private static String plain(String message) {
    return message.replaceAll(" \\((?:not recognized|[^()]*[Ff]eature)[^()]*\\)", "");
  }
}
