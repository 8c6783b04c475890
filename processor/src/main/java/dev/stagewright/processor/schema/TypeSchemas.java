package dev.stagewright.processor.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Component;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.ConfigType.Structure;
import dev.stagewright.processor.model.Constraint;
import dev.stagewright.processor.model.StageNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The schemas of types, and the definitions that they share. */
final class TypeSchemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final StageNames stage;
  private final ObjectNode definitions = JSON.objectNode();
  private final Map<ConfigType, String> names = new HashMap<>();

  TypeSchemas(StageNames stage) {
    this.stage = stage;
  }

  Optional<ObjectNode> definitions() {
    return definitions.isEmpty() ? Optional.empty() : Optional.of(definitions);
  }

  ObjectNode of(ConfigType type, List<Constraint> constraints) {
    if (type instanceof Container container) {
      return container(container, constraints);
    }
    ObjectNode schema = single(type);
    constraints.forEach(constraint -> ConstraintSchemas.apply(constraint, type, schema));
    return schema;
  }

  private ObjectNode single(ConfigType type) {
    if (type instanceof ConfigType.Scalar scalar) {
      return ScalarSchemas.of(scalar.codec());
    } else if (type instanceof ConfigType.Constant constant) {
      ObjectNode schema = JSON.objectNode().put("type", "string");
      constant.names().forEach(schema.putArray("enum")::add);
      return schema;
    } else if (type instanceof Structure structure) {
      return defined(type, structure.type().simpleName(), () -> structure(structure));
    } else if (type instanceof ConfigType.PathInput) {
      // No name of a class has a hyphen.
      return defined(type, "file-of-a-stage", InputSchemas::file);
    } else if (type instanceof ConfigType.StageInput input) {
      String name = "stage-" + input.names().stage().canonicalName();
      return defined(type, name, () -> InputSchemas.stage(stage, input.names()));
    }
    throw new IllegalStateException("No JSON carries " + type);
  }

  private ObjectNode container(Container container, List<Constraint> constraints) {
    if (container.shape() == Shape.OPTIONAL) {
      return nullable(of(container.element(), constraints));
    }
    ObjectNode schema = container.shape() == Shape.MAP ? map(container) : array(container);
    constraints.forEach(constraint -> ConstraintSchemas.apply(constraint, container, schema));
    return schema;
  }

  private ObjectNode map(Container container) {
    ObjectNode map = JSON.objectNode().put("type", "object");
    return map.set("additionalProperties", of(container.element(), List.of()));
  }

  private ObjectNode array(Container container) {
    ObjectNode array = JSON.objectNode().put("type", "array");
    array.set("items", of(container.element(), List.of()));
    return container.shape() == Shape.SET ? array.put("uniqueItems", true) : array;
  }

  /**
   * Adds null to the types. A keyword counts for values of its own type only, so that one type more
   * changes no other.
   */
  private static ObjectNode nullable(ObjectNode schema) {
    if (!schema.has("type")) {
      ObjectNode either = JSON.objectNode();
      either.putArray("anyOf").add(schema).addObject().put("type", "null");
      return either;
    }
    ArrayNode types = JSON.arrayNode();
    if (schema.get("type") instanceof ArrayNode several) {
      types.addAll(several);
    } else {
      types.add(schema.get("type"));
    }
    schema.set("type", types.add("null"));
    if (schema.get("enum") instanceof ArrayNode constants) {
      constants.addNull();
    }
    return schema;
  }

  private ObjectNode structure(Structure structure) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (Component component : structure.components()) {
      properties.set(component.name(), of(component.type(), List.of()));
    }
    ArrayNode required = JSON.arrayNode();
    structure.components().forEach(component -> required.add(component.name()));
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  /** Refers to a definition; two records of one simple name are told apart by number. */
  private ObjectNode defined(ConfigType type, String name, Supplier<ObjectNode> schema) {
    if (!names.containsKey(type)) {
      String free = name;
      for (int i = 2; names.containsValue(free); i++) {
        free = name + "-" + i;
      }
      names.put(type, free);
      definitions.set(free, JSON.nullNode()); // a record stands before those that it is made of
      definitions.set(free, schema.get());
    }
    return JSON.objectNode().put("$ref", "#/$defs/" + InputSchemas.encoded(names.get(type)));
  }
}
