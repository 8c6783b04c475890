package dev.stagewright.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
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

  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("stage", stage);
    json.put("index", index);
    json.put("start", start.toString());
    json.put("stop", stop.toString());
    json.put("seconds", Duration.between(start, stop).toNanos() / 1e9);
    json.put("host", machine.host());
    json.put("system", machine.system());
    json.put("jvm", machine.jvm());
    ObjectNode jars = json.putObject("libraries");
    for (Map.Entry<String, String> library : libraries.entrySet()) {
      jars.put(library.getKey(), library.getValue());
    }
    return json.toPrettyString() + "\n";
  }
}
