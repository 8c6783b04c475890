package dev.stagewright.internal.layout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;

/** The checks of a store's documents. */
public final class StoreDocuments {
  private StoreDocuments() {}

  /**
   * Checks the document of a derivation. A matching hash is not enough: the hash in a folder's name
   * may be that of any document.
   *
   * @param dref the derivation
   * @param document its document
   * @return the document
   * @throws ConfigException if it is not such a document, or that of another derivation
   */
  public static JsonNode checkDerivation(DRef dref, JsonNode document) {
    if (!Hash.of(CanonicalJson.write(document)).equals(dref.hash())) {
      throw new ConfigException("its hash is not that of " + dref);
    }
    checkKind("dev.stagewright/derivation/1", document);
    if (!document.path("stage").asText().equals(dref.name().text())
        || !document.path("config").isObject()
        || !document.path("dependencies").isArray()) {
      throw new ConfigException("it is no document of a stage " + dref.name());
    }
    document.path("dependencies").forEach(dependency -> DRef.parse(dependency.asText()));
    return document;
  }

  /**
   * Returns whether a document is that of a realization: exactly two hashes.
   *
   * @param document the document
   * @return whether it is
   */
  public static boolean isRealization(JsonNode document) {
    return document.size() == 3
        && document.path("kind").asText().equals("dev.stagewright/realization/1")
        && document.path("manifest").isTextual()
        && document.path("context").isTextual();
  }

  /**
   * Checks the code table of a derivation.
   *
   * @param document the table
   * @return the table
   * @throws ConfigException if it is not such a table
   */
  public static JsonNode checkCode(JsonNode document) {
    checkKind("dev.stagewright/code/1", document);
    document.path("methods").forEach(hash -> new Hash(hash.asText()));
    return document;
  }

  private static void checkKind(String kind, JsonNode document) {
    if (!document.path("kind").asText().equals(kind)) {
      throw new ConfigException("it is no document of kind " + kind);
    }
  }
}
