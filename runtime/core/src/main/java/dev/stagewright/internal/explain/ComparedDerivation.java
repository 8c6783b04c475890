package dev.stagewright.internal.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.config.AnnotatedStage;
import dev.stagewright.internal.config.CodeIdentity;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.internal.inspect.DerivationDocument;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.store.StoreException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A derivation in a comparison.
 *
 * @param document its document
 * @param table the hash of each method of its code, read on demand; empty if unknown
 */
record ComparedDerivation(DerivationDocument document, Supplier<SortedMap<String, Hash>> table) {
  static ComparedDerivation of(Configuration configuration) {
    return new ComparedDerivation(
        DerivationDocument.of(configuration),
        () -> AnnotatedStage.of(configuration.type()).identity()
                instanceof CodeIdentity.Fingerprint fingerprint
            ? methods(parse(fingerprint.table()))
            : new TreeMap<>());
  }

  static ComparedDerivation of(DiskStore store, DRef dref) {
    return new ComparedDerivation(
        DerivationDocument.read(store, dref),
        () -> methods(store.code(dref).orElseGet(JsonNodeFactory.instance::objectNode)));
  }

  /** Reads a derivation. A damaged or missing one is ignored, not an error. */
  static Optional<ComparedDerivation> ifReadable(DiskStore store, DRef dref) {
    try {
      return Optional.of(of(store, dref));
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  private static JsonNode parse(String table) {
    try {
      return StrictJson.parse(table);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A table of code is JSON", e);
    }
  }

  private static SortedMap<String, Hash> methods(JsonNode document) {
    SortedMap<String, Hash> methods = new TreeMap<>();
    document
        .path("methods")
        .properties()
        .forEach(
            method -> methods.put(method.getKey(), new Hash(method.getValue().asText())));
    return methods;
  }
}
