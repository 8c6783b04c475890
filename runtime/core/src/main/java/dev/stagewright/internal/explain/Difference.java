package dev.stagewright.internal.explain;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.internal.inspect.Artifact;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.util.List;

/** A single difference between two derivations or realizations. */
public sealed interface Difference {

  /**
   * Returns a clause for people.
   *
   * @return a clause without a full stop
   */
  String sentence();

  /**
   * Returns the key by which differences are grouped: those in elements of one list, and those of
   * several inputs.
   *
   * @return the common part
   */
  default Object likeness() {
    return this;
  }

  /**
   * Returns JSON for programs.
   *
   * @return {@code kind}, the place of the difference, and {@code left} and {@code right} as far as
   *     present
   */
  ObjectNode json();

  /**
   * A value of the configuration.
   *
   * @param place its place
   * @param change its values
   */
  record Config(JsonPointer place, Delta<JsonNode> change) implements Difference {
    @Override
    public String sentence() {
      return change.sentence(name(place));
    }

    @Override
    public Object likeness() {
      return List.of(field(place), change);
    }

    @Override
    public ObjectNode json() {
      return object("config", "place", place, change.json(value -> value));
    }
  }

  /**
   * A dependency.
   *
   * @param place its place in the configuration
   * @param left the left derivation
   * @param right the right derivation
   */
  record Input(JsonPointer place, DRef left, DRef right) implements Difference {
    @Override
    public String sentence() {
      return left.name().equals(right.name())
          ? "%s is another derivation of %s".formatted(name(place), right.name())
          : "%s is a derivation of %s instead of %s"
              .formatted(name(place), right.name(), left.name());
    }

    @Override
    public Object likeness() {
      return List.of(field(place), left.name(), right.name());
    }

    @Override
    public ObjectNode json() {
      Delta<DRef> change = Delta.of(left, right);
      return object("input", "place", place, change.json(Difference::text));
    }
  }

  /**
   * The identity of the code as a whole.
   *
   * @param of the kind of identity: {@code code}, {@code version}, {@code class} or another one
   * @param change the hashes, the author's texts or the class names
   */
  record Identity(String of, Delta<String> change) implements Difference {
    @Override
    public String sentence() {
      return change.sentence(of.equals("class") ? "the class's name" : "the " + of);
    }

    @Override
    public ObjectNode json() {
      return object("identity", "of", of, change.json(TextNode::valueOf));
    }
  }

  /**
   * The code of a method, or the shape of a class.
   *
   * @param method its name
   * @param change its hashes
   */
  record Method(String method, Delta<Hash> change) implements Difference {
    @Override
    public String sentence() {
      String what = change.left().isEmpty()
          ? "is new"
          : change.right().isEmpty() ? "is gone, or out of reach" : "changed";
      return "the code of %s %s".formatted(method, what);
    }

    @Override
    public ObjectNode json() {
      return object("method", "method", method, change.json(Difference::text));
    }
  }

  /**
   * The realizations of a dependency.
   *
   * @param dependency the dependency
   * @param left the left realizations
   * @param right the right realizations
   */
  record Taken(DRef dependency, List<RRef> left, List<RRef> right) implements Difference {

    /**
     * Copies the lists.
     *
     * @param dependency the dependency
     * @param left the left realizations
     * @param right the right realizations
     */
    public Taken {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    @Override
    public String sentence() {
      return "it was built from other realizations of %s: %s instead of %s"
          .formatted(dependency.name(), right, left);
    }

    @Override
    public Object likeness() {
      return List.of("taken", dependency.name());
    }

    @Override
    public ObjectNode json() {
      return object(
          "taken", "dependency", dependency, Delta.of(left, right).json(Difference::array));
    }
  }

  /**
   * A file, folder or link of the result.
   *
   * @param path its path
   * @param change its two versions
   */
  record File(String path, Delta<Artifact> change) implements Difference {
    @Override
    public String sentence() {
      return change.sentence(path);
    }

    @Override
    public ObjectNode json() {
      return object("file", "path", path, change.json(Artifact::json));
    }
  }

  /**
   * The value of an output.
   *
   * @param place its place
   * @param change its values
   */
  record Value(JsonPointer place, Delta<JsonNode> change) implements Difference {
    @Override
    public String sentence() {
      return change.sentence("the value " + name(place));
    }

    @Override
    public ObjectNode json() {
      return object("value", "place", place, change.json(value -> value));
    }
  }

  private static String name(JsonPointer place) {
    String text = place.toString();
    return text.isEmpty() ? text : text.substring(1);
  }

  /** Returns the field of the configuration that contains a place. */
  private static String field(JsonPointer place) {
    return String.valueOf(place.getMatchingProperty());
  }

  private static ObjectNode object(String kind, String what, Object name, ObjectNode change) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", kind).put(what, name.toString());
    return json.setAll(change);
  }

  private static JsonNode text(Object value) {
    return TextNode.valueOf(value.toString());
  }

  private static JsonNode array(List<RRef> rrefs) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    rrefs.forEach(rref -> array.add(rref.toString()));
    return array;
  }
}
