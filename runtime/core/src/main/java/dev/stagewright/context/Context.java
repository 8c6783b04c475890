package dev.stagewright.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.CanonicalJson;
import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Which realizations of its direct dependencies a realization was built from.
 *
 * <p>Only the direct ones stand here: the name of each is a hash over its own context in turn, so
 * that all ancestors count, and a store grows with its closures, not with their square.
 *
 * @param realizations the realizations taken of each dependency, ordered and without repetition
 */
public record Context(SortedMap<DRef, List<RRef>> realizations) {
  private static final String KIND = "dev.stagewright/context/1";

  /**
   * Orders and copies what it is given.
   *
   * @param realizations the realizations taken of each dependency
   * @throws ConfigException if one stands at another derivation than its own
   */
  public Context {
    SortedMap<DRef, List<RRef>> ordered = new TreeMap<>();
    realizations.forEach((dref, rrefs) -> {
      if (!rrefs.stream().allMatch(rref -> rref.dref().equals(dref))) {
        throw new ConfigException("Not all of %s are realizations of %s".formatted(rrefs, dref));
      }
      ordered.put(dref, rrefs.stream().distinct().sorted().toList());
    });
    realizations = Collections.unmodifiableSortedMap(ordered);
  }

  /**
   * Makes a context.
   *
   * @param realizations the realizations taken of each dependency
   * @return the context
   */
  public static Context of(Map<DRef, ? extends Collection<RRef>> realizations) {
    SortedMap<DRef, List<RRef>> ordered = new TreeMap<>();
    realizations.forEach((dref, rrefs) -> ordered.put(dref, List.copyOf(rrefs)));
    return new Context(ordered);
  }

  /**
   * Reads a context's document.
   *
   * @param document what {@link #document} gave
   * @return the context
   * @throws IllegalArgumentException if it is no such document
   */
  public static Context read(JsonNode document) {
    SortedMap<DRef, List<RRef>> realizations = new TreeMap<>();
    document
        .path("dependencies")
        .properties()
        .forEach(entry -> realizations.put(DRef.parse(entry.getKey()), rrefs(entry.getValue())));
    Context context = new Context(realizations);
    if (!context.document().equals(CanonicalJson.write(document))) {
      throw new ConfigException(
          "Expected a document of kind %s, found %s".formatted(KIND, document));
    }
    return context;
  }

  private static List<RRef> rrefs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .map(RRef::parse)
        .toList();
  }

  /**
   * Tells which realizations of a dependency were taken.
   *
   * @param dref the dependency
   * @return its realizations in order; empty if it is no dependency
   */
  public List<RRef> of(DRef dref) {
    return realizations.getOrDefault(dref, List.of());
  }

  /**
   * Lists the realizations taken of all dependencies.
   *
   * @return them in order
   */
  public List<RRef> rrefs() {
    return realizations.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Writes the document that is hashed and kept.
   *
   * @return canonical JSON
   */
  public String document() {
    return CanonicalJson.write(json());
  }

  /**
   * Gives the document, to stand inside of another.
   *
   * @return what {@link #read} takes
   */
  public ObjectNode json() {
    ObjectNode dependencies = JsonNodeFactory.instance.objectNode();
    realizations.forEach((dref, rrefs) -> {
      ArrayNode array = dependencies.putArray(dref.toString());
      rrefs.forEach(rref -> array.add(rref.toString()));
    });
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("kind", KIND);
    document.set("dependencies", dependencies);
    return document;
  }

  /**
   * Hashes the context.
   *
   * @return the hash of its document
   */
  public Hash hash() {
    return Hash.of(document());
  }
}
