package dev.stagewright.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When, where and how something was built: kept beside a realization, never hashed.
 *
 * @param stage the name of the stage's class
 * @param index which of the realizations made in one go it is, from 0
 * @param start when the build began
 * @param stop when it ended
 * @param machine where it ran
 * @param libraries the jars that the build's code named, with their SHA-256
 */
public record BuildRecord(
    String stage,
    int index,
    Instant start,
    Instant stop,
    Machine machine,
    SortedMap<String, String> libraries) {

  /**
   * Copies the libraries.
   *
   * @param stage the name of the stage's class
   * @param index which of the realizations made in one go it is, from 0
   * @param start when the build began
   * @param stop when it ended
   * @param machine where it ran
   * @param libraries the jars that the build's code named, with their SHA-256
   */
  public BuildRecord {
    libraries = new TreeMap<>(libraries);
  }

  /**
   * Reads a record back; members that it does not know are left out.
   *
   * @param json what {@link #json} gave
   * @return the record
   * @throws ConfigException if it is no record
   */
  public static BuildRecord read(JsonNode json) {
    SortedMap<String, String> libraries = new TreeMap<>();
    json.path("libraries")
        .properties()
        .forEach(library -> libraries.put(library.getKey(), library.getValue().asText()));
    return new BuildRecord(
        text(json, "stage"),
        time(json, "start"),
        time(json, "stop"),
        new Machine(text(json, "host"), text(json, "system"), text(json, "jvm")),
        libraries);
  }

  private static Instant time(JsonNode json, String member) {
    try {
      return Instant.parse(text(json, member));
    } catch (DateTimeParseException e) {
      throw new ConfigException("\"%s\" is no time: %s".formatted(member, e.getMessage()));
    }
  }

  private static String text(JsonNode json, String member) {
    JsonNode text = json.path(member);
    if (!text.isTextual()) {
      throw new ConfigException("A build record has a text \"%s\"".formatted(member));
    }
    return text.textValue();
  }

  /**
   * Tells how long the build took.
   *
   * @return the time from its beginning to its end
   */
  public Duration duration() {
    return Duration.between(start, stop);
  }

  /**
   * Writes the record.
   *
   * @return a JSON object; times as ISO 8601 in UTC, and the duration as {@code seconds}
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("stage", stage);
    json.put("index", index);
    json.put("start", start.toString());
    json.put("stop", stop.toString());
    json.put("seconds", duration().toNanos() / 1e9);
    json.put("host", machine.host());
    json.put("system", machine.system());
    json.put("jvm", machine.jvm());
    ObjectNode jars = json.putObject("libraries");
    for (Map.Entry<String, String> library : libraries.entrySet()) {
      jars.put(library.getKey(), library.getValue());
    }
    return json;
  }
}
