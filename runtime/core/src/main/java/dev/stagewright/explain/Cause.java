package dev.stagewright.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A difference that made others, since a derivation depends on it.
 *
 * @param through the inputs to walk through until it is met, as the configurations name them; none
 *     if it is a difference of the derivation itself
 * @param difference what differs there
 */
public record Cause(List<String> through, Difference difference) {

  /**
   * Copies the way.
   *
   * @param through the inputs to walk through until it is met
   * @param difference what differs there
   */
  public Cause {
    through = List.copyOf(through);
  }

  /**
   * Tells it to people.
   *
   * @return a clause without a full stop
   */
  public String sentence() {
    return through.isEmpty()
        ? difference.sentence()
        : "in %s, %s".formatted(String.join(" > ", through), difference.sentence());
  }

  /**
   * Tells it to programs.
   *
   * @return {@code through}, and what {@link Difference#json} gives
   */
  public ObjectNode json() {
    ObjectNode json = difference.json();
    ArrayNode way = json.putArray("through");
    through.forEach(way::add);
    return json;
  }
}
