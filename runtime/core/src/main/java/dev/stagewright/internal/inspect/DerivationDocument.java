package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.Configuration;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.store.StoreException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parsed document of a derivation, whose hash is the derivation's name.
 *
 * @param dref the derivation
 * @param identity the identity of the stage's code: {@code code} with the hash of a table of
 *     methods, or {@code version} with the author's text and {@code class} with the class name
 * @param config the values of the config fields; not to be modified
 * @param dependencies the derivations named by the values, in order
 */
public record DerivationDocument(
    DRef dref, SortedMap<String, String> identity, JsonNode config, Set<DRef> dependencies) {
  private static final Set<String> OTHER = Set.of("kind", "stage", "config", "dependencies");

  /**
   * Copies the collections.
   *
   * @param dref the derivation
   * @param identity the identity of the stage's code
   * @param config the values of the config fields
   * @param dependencies the derivations named by the values
   */
  public DerivationDocument {
    identity = Collections.unmodifiableSortedMap(new TreeMap<>(identity));
    dependencies = Collections.unmodifiableSet(new TreeSet<>(dependencies));
  }

  /**
   * Reads the document of a derivation in a store.
   *
   * @param store the store
   * @param dref the derivation
   * @return its document
   * @throws StoreException if it is missing or damaged
   */
  public static DerivationDocument read(DiskStore store, DRef dref) {
    return of(dref, store.document(dref));
  }

  /**
   * Returns the document of a configuration, which need not be in a store.
   *
   * @param configuration the configuration
   * @return its document
   */
  public static DerivationDocument of(Configuration configuration) {
    try {
      return of(configuration.dref(), StrictJson.parse(configuration.document()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A configuration's document is JSON", e);
    }
  }

  private static DerivationDocument of(DRef dref, JsonNode document) {
    SortedMap<String, String> identity = new TreeMap<>();
    document.properties().stream()
        .filter(member -> !OTHER.contains(member.getKey()))
        .forEach(member -> identity.put(member.getKey(), member.getValue().asText()));
    Set<DRef> dependencies = new TreeSet<>();
    document.path("dependencies").forEach(text -> dependencies.add(DRef.parse(text.asText())));
    return new DerivationDocument(dref, identity, document.path("config"), dependencies);
  }

  /**
   * Returns the dependency that a value names: a stage by its ref, or a file of one by ref and
   * path.
   *
   * @param value a value of the configuration, or a part of one
   * @return the dependency; empty for other values
   */
  public Optional<DRef> dependency(JsonNode value) {
    try {
      return value.isTextual()
          ? Optional.of(DRef.parse(value.textValue().split("/", 2)[0]))
              .filter(dependencies::contains)
          : Optional.empty();
    } catch (InvalidRefException e) {
      return Optional.empty();
    }
  }

  /**
   * Finds the places of dependencies in the configuration.
   *
   * @return the dependencies by place, in the order of the places
   */
  public Map<JsonPointer, DRef> inputs() {
    Map<JsonPointer, DRef> found = new LinkedHashMap<>();
    collect(JsonPointer.empty(), config, found);
    return Collections.unmodifiableMap(found);
  }

  private void collect(JsonPointer place, JsonNode value, Map<JsonPointer, DRef> found) {
    dependency(value).ifPresent(dref -> found.put(place, dref));
    value
        .properties()
        .forEach(
            member -> collect(place.appendProperty(member.getKey()), member.getValue(), found));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      collect(place.appendIndex(i), value.get(i), found);
    }
  }
}
