package dev.stagewright.internal.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A difference that made others, since a derivation depends on it.
 *
 * @param through the inputs to walk through until it is met, as the configurations name them; none
 *     if it is a difference of the derivation itself
 * @param difference what differs there
 */
public record Cause(List<String> through, Difference difference) {
  private static final int MOST_STEPS = 6;
  private static final int FIRST_STEPS = 2;

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
        : "in %s, %s".formatted(way(), difference.sentence());
  }

  /** Of a long way its ends: it may be as long as there are stages, and told for each of them. */
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
