package dev.stagewright.internal.explain;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two JSON values.
 *
 * @param place its place
 * @param change the two values there
 */
record JsonDelta(JsonPointer place, Delta<JsonNode> change) {

  /** Finds the smallest differences: objects are compared by member, arrays by index. */
  static List<JsonDelta> between(JsonNode left, JsonNode right) {
    List<JsonDelta> found = new ArrayList<>();
    compare(JsonPointer.empty(), left, right, found);
    return found;
  }

  private static void compare(
      JsonPointer place, @Nullable JsonNode left, @Nullable JsonNode right, List<JsonDelta> found) {
    if (left == null || right == null || left.getNodeType() != right.getNodeType()) {
      found.add(new JsonDelta(place, Delta.of(left, right)));
    } else if (left.isObject()) {
      Set<String> names = new TreeSet<>();
      left.fieldNames().forEachRemaining(names::add);
      right.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> compare(place.appendProperty(name), left.get(name), right.get(name), found));
    } else if (left.isArray()) {
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        compare(place.appendIndex(i), left.get(i), right.get(i), found);
      }
    } else if (!left.equals(right)) {
      found.add(new JsonDelta(place, Delta.of(left, right)));
    }
  }
}
