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
 * What a derivation's name is the hash of, taken apart.
 *
 * @param dref the derivation
 * @param identity what stands for the stage's code, by its kind: {@code code} with the hash of a
 *     table of methods, or {@code version} with the author's word and {@code class} with the name
 *     of the class
 * @param config the values of the config fields; not to be changed
 * @param dependencies the derivations that the values name, in order
 */
public record DerivationDocument(
    DRef dref, SortedMap<String, String> identity, JsonNode config, Set<DRef> dependencies) {
  private static final Set<String> OTHER = Set.of("kind", "stage", "config", "dependencies");

  /**
   * Copies the collections.
   *
   * @param dref the derivation
   * @param identity what stands for the stage's code, by its kind
   * @param config the values of the config fields
   * @param dependencies the derivations that the values name, in order
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
   * Takes the document of a configuration, which no store need have.
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
   * Tells which dependency a value names: a stage by its ref, or a file of one by ref and path.
   *
   * @param value a value of the configuration, or a part of one
   * @return the dependency; empty if the value is anything else
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
   * Finds where in the configuration dependencies are named.
   *
   * @return the dependencies by the place of the value, in the order of the places
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
