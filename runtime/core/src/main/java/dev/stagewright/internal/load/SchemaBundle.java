package dev.stagewright.internal.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.config.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The schema of a stage and those that it refers to, in one document: they may lie in several jars.
 */
final class SchemaBundle {
  private static final JsonMapper MAPPER = new JsonMapper(JsonLimits.factory());
  private static final String SUFFIX = ".schema.json";
  private static final String REF = "$ref";
  private static final String DEFINITIONS = "$defs";

  private final ClassLoader classes;
  private final String root;
  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();
  private final Deque<String> pending = new ArrayDeque<>();

  private SchemaBundle(ClassLoader classes, String root) {
    this.classes = classes;
    this.root = root;
  }

  /** Returns the schema of a stage, if there is one. */
  static Optional<ObjectNode> of(ClassLoader classes, String stage) {
    return new SchemaBundle(classes, stage).joined();
  }

  private Optional<ObjectNode> joined() {
    Optional<ObjectNode> schema = read(root);
    schema.ifPresent(joined -> {
      redirect(joined, "#");
      while (!pending.isEmpty()) {
        String name = pending.remove();
        ObjectNode other = read(name).orElseGet(JsonNodeFactory.instance::objectNode);
        other.remove("$schema");
        redirect(other, "#/" + DEFINITIONS + "/" + encoded(name));
        definitions.set(name, other);
      }
      if (!definitions.isEmpty()) {
        joined.withObject("/" + DEFINITIONS).setAll(definitions);
      }
    });
    return schema;
  }

  /** Rewrites references to the places in the bundle, given the place of the schema. */
  private void redirect(JsonNode node, String place) {
    if (node instanceof ObjectNode object && object.path(REF).isTextual()) {
      String reference = object.get(REF).textValue();
      object.put(
          REF, reference.endsWith(SUFFIX) ? other(reference) : place + reference.substring(1));
    }
    node.forEach(inner -> redirect(inner, place));
  }

  private String other(String reference) {
    String path = URI.create(reference).getPath();
    String name = path.substring(0, path.length() - SUFFIX.length());
    if (name.equals(root)) {
      return "#";
    }
    if (!definitions.has(name)) {
      definitions.putNull(name);
      pending.add(name);
    }
    return "#/" + DEFINITIONS + "/" + encoded(name);
  }

  private static String encoded(String name) {
    return URI.create(name).toASCIIString();
  }

  private Optional<ObjectNode> read(String stage) {
    String path = "META-INF/stagewright/" + stage + SUFFIX;
    try (InputStream in = classes.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of((ObjectNode) MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
