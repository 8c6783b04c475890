package dev.stagewright.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.Origin;
import java.util.List;

/**
 * A stage, what stands for its code, and its values: the document whose hash is the {@link DRef}.
 *
 * <p>The document is canonical JSON, and names its kind, so that no other document of the store has
 * the same hash. {@code sha256sum} of the file that the store keeps gives the hash in its name.
 */
public final class Configuration {
  private final StageType type;
  private final List<Dependency> dependencies;
  private final List<Origin> needed;
  private final String values;
  private final String document;
  private final DRef dref;

  Configuration(StageType type, ObjectNode values, List<Dependency> dependencies) {
    this.type = type;
    this.dependencies = List.copyOf(dependencies);
    this.needed = Needed.of(dependencies);
    this.values = CanonicalJson.write(values);
    this.document = CanonicalJson.write(document(type, values, needed));
    this.dref = new DRef(Hash.of(document), type.name());
  }

  private static ObjectNode document(StageType type, ObjectNode values, List<Origin> needed) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("kind", "dev.stagewright/derivation/1");
    document.put("stage", type.name().text());
    if (type.identity() instanceof Identity.Version version) {
      document.put("version", version.text());
    } else if (type.identity() instanceof Identity.Fingerprint fingerprint) {
      document.put("code", fingerprint.hash().hex());
    } else if (type.identity() instanceof Identity.Body body) {
      document.put("body", body.name());
    }
    document.set("config", values);
    ArrayNode drefs = document.putArray("dependencies");
    for (Origin origin : needed) {
      drefs.add(origin.dref().toString());
    }
    return document;
  }

  /**
   * Names the derivation.
   *
   * @return the ref that this configuration hashes to
   */
  public DRef dref() {
    return dref;
  }

  /**
   * Gives the stage.
   *
   * @return the stage's class and name
   */
  public StageType type() {
    return type;
  }

  /**
   * Lists the derivations that the values refer to.
   *
   * @return one entry for each place that refers to one
   */
  public List<Dependency> dependencies() {
    return dependencies;
  }

  /**
   * Lists the derivations that the values refer to, each once, in the order of the document.
   *
   * @return one entry for each name, ordered by it; a bare name only where no place knows more
   */
  public List<Origin> needed() {
    return needed;
  }

  /**
   * Gives the hashed document.
   *
   * @return canonical JSON
   */
  public String document() {
    return document;
  }

  /**
   * Gives the values alone.
   *
   * @return canonical JSON, an object of the config fields
   */
  public String values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Configuration that && dref.equals(that.dref);
  }

  @Override
  public int hashCode() {
    return dref.hashCode();
  }

  @Override
  public String toString() {
    return type.name() + " " + values + " " + dref;
  }
}
