package dev.stagewright.internal.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The realizations of its direct dependencies from which a realization was built.
 *
 * <p>Direct ones are enough: the name of each is a hash over its own context, so all ancestors
 * count, and a store grows with the size of its graphs, not with its square.
 */
public final class Context {
  private static final String KIND = "dev.stagewright/context/1";

  /** The lengths of the parts of a document other than stage names. */
  private static final int EMPTY = ("{\"dependencies\":{},\"kind\":\"" + KIND + "\"}").length();

  private static final int DREF = "\"dref:-\":[]".length() + 2 * Hash.BYTES;
  private static final int RREF = "\"rref:--\"".length() + 4 * Hash.BYTES;

  /** Sorted by derivation, without repetition. */
  private final List<RRef> rrefs;

  private Context(List<RRef> rrefs) {
    this.rrefs = rrefs;
  }

  /**
   * Creates a context.
   *
   * @param rrefs the realizations of all dependencies, in any order
   * @return the context
   */
  public static Context of(Collection<RRef> rrefs) {
    List<RRef> all = List.copyOf(rrefs);
    return new Context(isInOrder(all) ? all : all.stream().sorted().distinct().toList());
  }

  /** Returns whether the realizations are sorted, as a plan lists them. */
  private static boolean isInOrder(List<RRef> rrefs) {
    for (int i = 1; i < rrefs.size(); i++) {
      if (rrefs.get(i - 1).compareTo(rrefs.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Creates a context.
   *
   * @param realizations the realizations of each dependency
   * @return the context
   * @throws ConfigException if one is listed under another derivation than its own
   */
  public static Context of(Map<DRef, ? extends Collection<RRef>> realizations) {
    List<RRef> all = new ArrayList<>();
    realizations.forEach((dref, rrefs) -> {
      if (!rrefs.stream().allMatch(rref -> rref.dref().equals(dref))) {
        throw new ConfigException("Not all of %s are realizations of %s".formatted(rrefs, dref));
      }
      all.addAll(rrefs);
    });
    return of(all);
  }

  /**
   * Parses the document of a context.
   *
   * @param document the result of {@link #document}
   * @return the context
   * @throws IllegalArgumentException if it is not such a document
   */
  public static Context read(JsonNode document) {
    SortedMap<DRef, List<RRef>> realizations = new TreeMap<>();
    document
        .path("dependencies")
        .properties()
        .forEach(entry -> realizations.put(DRef.parse(entry.getKey()), rrefs(entry.getValue())));
    Context context = of(realizations);
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
   * Returns the realizations of a dependency.
   *
   * @param dref the dependency
   * @return its realizations in order; empty if it is not a dependency
   */
  public List<RRef> of(DRef dref) {
    int first = 0;
    int end = rrefs.size();
    while (first < end) { // there may be many dependencies
      int middle = (first + end) >>> 1;
      if (rrefs.get(middle).dref().compareTo(dref) < 0) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return rrefs.stream()
        .skip(first)
        .takeWhile(rref -> rref.dref().equals(dref))
        .toList();
  }

  /**
   * Lists the realizations of all dependencies.
   *
   * @return them in order, without repetition
   */
  public List<RRef> rrefs() {
    return rrefs;
  }

  /**
   * Returns the realizations by derivation.
   *
   * @return an entry for each dependency, all in order
   */
  public SortedMap<DRef, List<RRef>> realizations() {
    SortedMap<DRef, List<RRef>> realizations = new TreeMap<>();
    rrefs.forEach(rref ->
        realizations.computeIfAbsent(rref.dref(), dref -> new ArrayList<>()).add(rref));
    realizations.replaceAll((dref, taken) -> List.copyOf(taken));
    return Collections.unmodifiableSortedMap(realizations);
  }

  /**
   * Returns the document that is hashed and kept.
   *
   * @return canonical JSON
   */
  public String document() {
    // Names sort as their texts do and need no escapes, so this is canonical.
    StringBuilder document = new StringBuilder("{\"dependencies\":{");
    DRef last = null;
    for (RRef rref : rrefs) {
      if (rref.dref().equals(last)) {
        document.append(',');
      } else {
        document.append(last == null ? "\"" : "],\"");
        rref.dref().print(document);
        document.append("\":[");
      }
      rref.print(document.append('"'));
      document.append('"');
      last = rref.dref();
    }
    return document
        .append(last == null ? "}" : "]}")
        .append(",\"kind\":\"")
        .append(KIND)
        .append("\"}")
        .toString();
  }

  /**
   * Returns the length of the document without writing it.
   *
   * @return the number of bytes
   */
  public long length() {
    long length = EMPTY;
    DRef last = null;
    for (RRef rref : rrefs) {
      DRef dref = rref.dref();
      boolean isNext = !dref.equals(last);
      // "dref:…":[] for each, with its realizations, and the commas
      length += (isNext ? DREF + dref.name().text().length() : 0) + RREF;
      length += dref.name().text().length() + (last == null ? 0 : 1);
      last = dref;
    }
    return length;
  }

  /**
   * Returns the document as a part of another.
   *
   * @return JSON for {@link #read}
   */
  public ObjectNode json() {
    ObjectNode dependencies = JsonNodeFactory.instance.objectNode();
    rrefs.forEach(
        rref -> dependencies.withArrayProperty(rref.dref().toString()).add(rref.toString()));
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("kind", KIND);
    document.set("dependencies", dependencies);
    return document;
  }

  /**
   * Returns the hash of the document.
   *
   * @return the hash of its document
   */
  public Hash hash() {
    return Hash.of(document());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Context that && rrefs.equals(that.rrefs);
  }

  @Override
  public int hashCode() {
    return rrefs.hashCode();
  }

  /** Returns a readable description. */
  @Override
  public String toString() {
    return "built from " + rrefs;
  }
}
