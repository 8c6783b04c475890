package dev.stagewright.internal.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A difference that caused others in the derivations that depend on it.
 *
 * @param through the path of inputs to it, by their names in the configurations; empty for a
 *     difference of the derivation itself
 * @param difference the difference
 */
public record Cause(List<String> through, Difference difference) {
  private static final int MOST_STEPS = 6;
  private static final int FIRST_STEPS = 2;

  /**
   * Copies the way.
   *
   * @param through the path of inputs to it
   * @param difference the difference
   */
  public Cause {
    through = List.copyOf(through);
  }

  /**
   * Returns a clause for people.
   *
   * @return a clause without a full stop
   */
  public String sentence() {
    return through.isEmpty()
        ? difference.sentence()
        : "in %s, %s".formatted(way(), difference.sentence());
  }

  /**
   * Returns the path, of a long one only the ends: paths grow with the number of stages, and each
   * cause has one.
   */
  private String way() {
    int more = through.size() - MOST_STEPS;
    return more <= 0
        ? String.join(" > ", through)
        : String.format(
            Locale.ROOT,
            "%s > … (%,d more) > %s",
            String.join(" > ", through.subList(0, FIRST_STEPS)),
            through.size() - FIRST_STEPS - 1,
            through.get(through.size() - 1));
  }

  /**
   * Returns JSON for programs.
   *
   * @return {@code through}, and the members of {@link Difference#json}
   */
  public ObjectNode json() {
    ObjectNode json = difference.json();
    ArrayNode way = json.putArray("through");
    through.forEach(way::add);
    return json;
  }
}
