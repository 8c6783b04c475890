package dev.stagewright.processor.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.StageModel;
import java.util.List;

/**
 * The JSON Schema of one stage's configuration.
 *
 * <p>The schema takes all that a reader takes; checks that only a reader can make, such as that a
 * date exists, are left to the reader. Initialisers are not seen alike by all compilers, so that
 * there are no defaults in the schema.
 */
public final class StageSchema {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(
          Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
      .withObjectIndenter(INDENT)
      .withArrayIndenter(INDENT);

  /** Making one costs more than writing a schema. */
  private static final ObjectWriter WRITER = new JsonMapper().writer(PRINTER);

  private StageSchema() {}

  /**
   * Writes a schema.
   *
   * @param stage a stage without problems
   * @return its text, the same under every compiler
   */
  public static String of(StageModel stage) {
    try {
      return WRITER.writeValueAsString(json(stage)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can be written", e);
    }
  }

  private static ObjectNode json(StageModel stage) {
    TypeSchemas types = new TypeSchemas(stage.names());
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", stage.identity().name());
    describe(schema, stage.doc());
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("$schema").put("type", "string");
    List<ConfigField> fields =
        stage.settable().stream().filter(field -> isReadable(field.type())).toList();
    fields.forEach(field -> properties.set(field.name(), property(field, types)));
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    fields.stream().filter(ConfigField::isRequired).forEach(field -> required.add(field.name()));
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
    types.definitions().ifPresent(definitions -> schema.set("$defs", definitions));
    return schema;
  }

  private static boolean isReadable(ConfigType type) {
    return !(type instanceof ConfigType.Opaque) && !(type instanceof ConfigType.SecretValue);
  }

  private static ObjectNode property(ConfigField field, TypeSchemas types) {
    ObjectNode property = JsonNodeFactory.instance.objectNode();
    describe(property, field.doc());
    return property.setAll(types.of(field.type(), field.constraints()));
  }

  private static void describe(ObjectNode schema, String doc) {
    String text = PlainText.of(doc);
    if (!text.isEmpty()) {
      schema.put("description", text);
    }
  }
}
