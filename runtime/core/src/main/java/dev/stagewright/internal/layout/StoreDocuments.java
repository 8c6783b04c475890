package dev.stagewright.internal.layout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;

/** What the documents of a store must look like for others to rely on it. */
public final class StoreDocuments {
  private StoreDocuments() {}

  /**
   * Checks the document of a derivation. Its hash alone would not do: a document of anything may
   * have the hash in its folder's name.
   *
   * @param dref the derivation
   * @param document what its document says
   * @return the same
   * @throws ConfigException if it is no such document, or that of another derivation
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
   * Tells whether something is the document of a realization, in which nothing else than two hashes
   * has a place.
   *
   * @param document what it says
   * @return whether it is
   */
  public static boolean isRealization(JsonNode document) {
    return document.size() == 3
        && document.path("kind").asText().equals("dev.stagewright/realization/1")
        && document.path("manifest").isTextual()
        && document.path("context").isTextual();
  }

  /**
   * Checks the table behind the fingerprint of a derivation's code.
   *
   * @param document what it says
   * @return the same
   * @throws ConfigException if it is no such table
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
