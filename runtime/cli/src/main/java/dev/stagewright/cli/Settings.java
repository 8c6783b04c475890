package dev.stagewright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that configure a stage: a JSON file, and single values that override it. */
final class Settings {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  @Option(
      names = {"-c", "--config"},
      paramLabel = "KEY=VALUE",
      description = {
        "A value of the configuration: JSON if it is, else a text; \"7\" in quotes is a text, too.",
        "An input is what the store has, -c dataset=dref:3f2a91c/mnist.npz, or described; a dot leads into it:",
        "-c dataset.stage=my.Digits -c dataset.config.train=100 -c dataset.path=mnist.npz"
      })
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "A JSON object with values of the configuration; -c overrides them.")
  private @Nullable Path file;

  ObjectNode json() {
    ObjectNode json = file == null ? JsonNodeFactory.instance.objectNode() : read(file);
    values.forEach((key, value) -> put(json, key, value));
    return json;
  }

  private static ObjectNode read(Path file) {
    try {
      if (MAPPER.readTree(Files.readString(file)) instanceof ObjectNode object) {
        return object;
      }
      throw new ConfigException(
          "%s holds no JSON object: write {\"key\": value, …}".formatted(file));
    } catch (JsonProcessingException e) {
      throw new ConfigException("%s is not JSON: %s".formatted(file, e.getMessage()));
    } catch (IOException e) {
      throw new ConfigException("Cannot read %s: %s".formatted(file, e));
    }
  }

  private static void put(ObjectNode json, String key, String value) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      json.set(key, parsed(value));
    } else {
      String head = key.substring(0, dot);
      ObjectNode inner =
          json.get(head) instanceof ObjectNode object ? object : json.putObject(head);
      put(inner, key.substring(dot + 1), value);
    }
  }

  private static JsonNode parsed(String value) {
    try {
      JsonNode node = MAPPER.readTree(value);
      return node.isMissingNode() ? JsonNodeFactory.instance.textNode(value) : node;
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.textNode(value);
    }
  }
}
