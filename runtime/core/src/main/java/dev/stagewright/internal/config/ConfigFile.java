package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonNode.OverwriteMode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigFileException.Fault;
import dev.stagewright.internal.config.LocatedJson.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A JSON file with the configuration of a stage, whose faults are reported with line and column.
 */
public final class ConfigFile {
  /** The field that names the schema for editors, and is no part of the configuration. */
  private static final String SCHEMA = "$schema";

  private final Path file;
  private final LocatedJson places;
  private final ObjectNode values;
  private final List<JsonPointer> overridden;

  private ConfigFile(
      Path file, LocatedJson places, ObjectNode values, List<JsonPointer> overridden) {
    this.file = file;
    this.places = places;
    this.values = values;
    this.overridden = overridden;
  }

  /**
   * Reads a file.
   *
   * @param file a JSON object in UTF-8; a text {@code $schema} in it is ignored
   * @return its content
   * @throws ConfigFileException if it cannot be read, is not UTF-8 or not JSON, is no object, or an
   *     object in it has two fields of one name
   */
  public static ConfigFile read(Path file) {
    LocatedJson places = new LocatedJson();
    JsonNode json = places.read(ConfigText.of(file));
    List<Fault> faults = new ArrayList<>(places.faults());
    if (faults.isEmpty() && !json.isObject()) {
      faults.add(places
          .value(JsonPointer.empty())
          .fault(JsonPointer.empty(), "it is no JSON object: write {\"key\": value, …}"));
    }
    JsonNode schema = json instanceof ObjectNode object ? object.remove(SCHEMA) : null;
    if (schema != null && !schema.isTextual()) {
      JsonPointer pointer = ConfigProblems.member(SCHEMA);
      faults.add(places
          .value(pointer)
          .fault(pointer, "Expected a text, found " + ValuePreview.of(schema)));
    }
    if (json instanceof ObjectNode values && faults.isEmpty()) {
      return new ConfigFile(file, places, values, List.of());
    }
    throw ConfigFileException.of(file, faults);
  }

  /**
   * Returns a copy with a value from elsewhere.
   *
   * @param pointer where; objects on the way are created
   * @param value the value
   * @return the changed copy
   */
  public ConfigFile with(JsonPointer pointer, JsonNode value) {
    ObjectNode changed = copiedAlong(pointer);
    put(changed, pointer, value);
    List<JsonPointer> more = new ArrayList<>(overridden);
    more.add(pointer);
    return new ConfigFile(file, places, changed, List.copyOf(more));
  }

  /** Copies the objects that a pointer leads through, so that a change there changes no other. */
  private ObjectNode copiedAlong(JsonPointer pointer) {
    ObjectNode root = copied(values);
    ObjectNode object = root;
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      String member = rest.getMatchingProperty();
      if (!(object.get(member) instanceof ObjectNode inner)) {
        break;
      }
      ObjectNode copy = copied(inner);
      object.set(member, copy);
      object = copy;
    }
    return root;
  }

  private static ObjectNode copied(ObjectNode object) {
    return JsonNodeFactory.instance.objectNode().setAll(object);
  }

  /**
   * Sets a value in a tree.
   *
   * @param values the tree
   * @param pointer where; objects on the way are created
   * @param value the value
   */
  public static void put(ObjectNode values, JsonPointer pointer, JsonNode value) {
    values
        .withObject(pointer.head(), OverwriteMode.ALL, false)
        .set(pointer.last().getMatchingProperty(), value);
  }

  /**
   * Configures a stage.
   *
   * @param configure returns the result for the values
   * @param <T> the type of the result
   * @return the result
   * @throws ConfigFileException if the values are refused
   */
  public <T> T configure(Function<ObjectNode, T> configure) {
    try {
      return configure.apply(values);
    } catch (ConfigException e) {
      ConfigFileException located =
          ConfigFileException.of(file, e.problems().stream().map(this::located).toList());
      located.initCause(e);
      throw located;
    }
  }

  private Fault located(ConfigException.Problem problem) {
    JsonPointer place = JsonPointer.compile(problem.pointer());
    if (overridden.stream().anyMatch(pointer -> isAround(pointer, place))) {
      return new Fault(0, 0, problem);
    }
    Place spot = problem.kind() == ConfigException.Problem.Kind.UNKNOWN
        ? places.key(place)
        : places.value(place);
    return spot.fault(problem);
  }

  private static boolean isAround(JsonPointer pointer, JsonPointer inner) {
    return (inner + "/").startsWith(pointer + "/");
  }
}
