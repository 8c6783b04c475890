package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException.Fault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reader of JSON that remembers the place of every value, in memory that grows with the text,
 * however deep that is.
 */
final class LocatedJson {

  /**
   * The levels of a file, which may be deeper than values, as inputs that are described in place
   * may hold others.
   */
  private static final int LEVELS = 20_000;

  private static final JsonMapper MAPPER = new JsonMapper(JsonLimits.factory(LEVELS));

  /** The largest number of faults, as people read no more, and each may be as long as the text. */
  private static final int MOST_FAULTS = 100;

  private final Spot root = new Spot(null, "", null);
  private final List<Fault> faults = new ArrayList<>();

  /** The start of a name or value: line and column, from 1. */
  record Place(int line, int column) {
    private static final Place START = new Place(1, 1);

    Fault fault(JsonPointer pointer, String message) {
      return fault(new ConfigException.Problem(
          ConfigException.Problem.Kind.MISREAD, pointer.toString(), "", message));
    }

    Fault fault(ConfigException.Problem problem) {
      return new Fault(line, column, problem);
    }

    private static Place of(JsonLocation location) {
      return new Place(location.getLineNr(), location.getColumnNr());
    }
  }

  /** The place of a value and of those in it. */
  private static final class Spot {
    private final @Nullable Spot around;
    private final String name;
    private final Map<String, Spot> members = new HashMap<>(0);
    private final @Nullable Place key;
    private Place value = Place.START;

    Spot(@Nullable Spot around, String name, @Nullable Place key) {
      this.around = around;
      this.name = name;
      this.key = key;
    }

    Spot member(String member, @Nullable Place memberKey) {
      Spot spot = new Spot(this, member, memberKey);
      members.put(member, spot);
      return spot;
    }

    JsonPointer pointer() {
      JsonPointer pointer = JsonPointer.empty();
      for (Spot spot = this; spot.around != null; spot = spot.around) {
        pointer = ConfigProblems.member(spot.name).append(pointer);
      }
      return pointer;
    }
  }

  /** Reads a text. Its faults are in {@link #faults}, and faulty parts are left out. */
  JsonNode read(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      return read(parser);
    } catch (IOException e) {
      throw new IllegalStateException("A text was read, no file", e);
    }
  }

  private JsonNode read(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() == null) {
        note(Place.START, root, "it is empty");
        return JsonNodeFactory.instance.missingNode();
      }
      JsonNode node = node(parser);
      if (parser.nextToken() != null) {
        Place more = Place.of(parser.currentTokenLocation());
        note(more, root, "there is more after the end of the JSON");
      }
      return node;
    } catch (JsonProcessingException e) {
      // An exception for a limit of the parser has no place of its own.
      JsonLocation place = Objects.requireNonNullElseGet(e.getLocation(), parser::currentLocation);
      note(Place.of(place), root, "it is not JSON: " + MalformedJsonException.reason(e));
      return JsonNodeFactory.instance.missingNode();
    }
  }

  private void note(Place place, Spot spot, String message) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(place.fault(spot.pointer(), message));
    }
  }

  List<Fault> faults() {
    return faults;
  }

  /** Returns the place of a field's name, or else of its value. */
  Place key(JsonPointer pointer) {
    Spot spot = nearest(pointer);
    return spot.key == null || !spot.pointer().equals(pointer) ? spot.value : spot.key;
  }

  /** Returns the place of a value, or else of the nearest around it. */
  Place value(JsonPointer pointer) {
    return nearest(pointer).value;
  }

  private Spot nearest(JsonPointer pointer) {
    Spot spot = root;
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      Spot member = spot.members.get(rest.getMatchingProperty());
      if (member == null) {
        return spot;
      }
      spot = member;
    }
    return spot;
  }

  /** An array or object that is read so far. */
  private record Open(ContainerNode<?> node, Spot spot) {}

  /** Reads a value without recursion. */
  private JsonNode node(JsonParser parser) throws IOException {
    Deque<Open> open = new ArrayDeque<>();
    JsonNode whole = started(parser, root, open);
    while (!open.isEmpty()) {
      Open around = open.element();
      if (parser.nextToken().isStructEnd()) {
        open.remove();
      } else if (around.node() instanceof ObjectNode object) {
        readMember(parser, object, around.spot(), open);
      } else if (around.node() instanceof ArrayNode array) {
        Spot item = around.spot().member(String.valueOf(array.size()), null);
        array.add(started(parser, item, open));
      }
    }
    return whole;
  }

  private void readMember(JsonParser parser, ObjectNode object, Spot spot, Deque<Open> open)
      throws IOException {
    String name = parser.currentName();
    Place key = Place.of(parser.currentTokenLocation());
    Spot member = spot.member(name, key);
    if (object.has(name)) {
      note(key, member, "it has a second field \"%s\"".formatted(name));
    }
    parser.nextToken();
    object.set(name, started(parser, member, open));
  }

  /** Returns a value, or the beginning of an array or object, which is opened. */
  private JsonNode started(JsonParser parser, Spot spot, Deque<Open> open) throws IOException {
    spot.value = Place.of(parser.currentTokenLocation());
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      return WrittenNumber.of(parser);
    }
    if (!parser.currentToken().isStructStart()) {
      return parser.readValueAsTree();
    }
    ContainerNode<?> node = parser.currentToken() == JsonToken.START_OBJECT
        ? JsonNodeFactory.instance.objectNode()
        : JsonNodeFactory.instance.arrayNode();
    open.push(new Open(node, spot));
    return node;
  }
}
