package dev.stagewright.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.RRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record of when, where and how something was built: kept beside a realization, never hashed.
 *
 * @param stage the name of the stage's class
 * @param index the index within its batch, from 0
 * @param start when the build began
 * @param stop when it ended
 * @param machine where it ran
 * @param libraries the jars that the build's code named, with their SHA-256
 * @param adopted the realization of another derivation that this one was taken over from, if
 *     nothing was built because the result would have been the same
 */
public record BuildRecord(
    String stage,
    int index,
    Instant start,
    Instant stop,
    HostInfo machine,
    SortedMap<String, String> libraries,
    Optional<RRef> adopted) {

  /**
   * Copies the libraries.
   *
   * @param stage the name of the stage's class
   * @param index the index within its batch, from 0
   * @param start when the build began
   * @param stop when it ended
   * @param machine where it ran
   * @param libraries the jars that the build's code named, with their SHA-256
   * @param adopted the realization that this one was taken over from, if nothing was built
   */
  public BuildRecord {
    libraries = new TreeMap<>(libraries);
  }

  /**
   * Reads a record; unknown members are ignored.
   *
   * @param json the result of {@link #json}
   * @return the record
   * @throws ConfigException if the JSON is not a record
   */
  public static BuildRecord read(JsonNode json) {
    SortedMap<String, String> libraries = new TreeMap<>();
    json.path("libraries")
        .properties()
        .forEach(library -> libraries.put(library.getKey(), library.getValue().asText()));
    return new BuildRecord(
        StoreJson.text(json, "stage"),
        json.path("index").asInt(),
        StoreJson.time(json, "start"),
        StoreJson.time(json, "stop"),
        HostInfo.read(json),
        libraries,
        json.has("adopted")
            ? Optional.of(RRef.parse(StoreJson.text(json, "adopted")))
            : Optional.empty());
  }

  /**
   * Returns how long the build took.
   *
   * @return the time from its beginning to its end
   */
  public Duration duration() {
    return Duration.between(start, stop);
  }

  /**
   * Returns the record as JSON.
   *
   * @return a JSON object; times as ISO 8601 in UTC, and the duration as {@code seconds}
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("stage", stage);
    json.put("index", index);
    json.put("start", start.toString());
    json.put("stop", stop.toString());
    // Nanoseconds between two arbitrary times do not fit a long.
    json.put("seconds", duration().toSeconds() + duration().toNanosPart() / 1e9);
    machine.write(json);
    ObjectNode jars = json.putObject("libraries");
    for (Map.Entry<String, String> library : libraries.entrySet()) {
      jars.put(library.getKey(), library.getValue());
    }
    adopted.ifPresent(rref -> json.put("adopted", rref.toString()));
    return json;
  }
}
