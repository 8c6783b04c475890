package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The disk usage of a store.
 *
 * @param derivations the usage of each derivation, in the order of names
 * @param underWay the bytes of builds under way and of killed ones
 * @param failed the bytes left by failed builds
 * @param orphaned the bytes of pooled files without a realization
 * @param real the bytes of everything, where files with several hard links count once
 */
public record StoreUsage(
    List<OfDerivation> derivations, long underWay, long failed, long orphaned, long real) {

  /**
   * Copies the list.
   *
   * @param derivations the usage of each derivation
   * @param underWay the bytes of builds under way and of killed ones
   * @param failed the bytes left by failed builds
   * @param orphaned the bytes of pooled files without a realization
   * @param real the bytes of everything, where files with several hard links count once
   */
  public StoreUsage {
    derivations = List.copyOf(derivations);
  }

  /**
   * The disk usage of a derivation.
   *
   * @param dref the derivation
   * @param bytes the bytes of its whole folder
   * @param realizations the bytes of each realization: its files, documents and records
   */
  public record OfDerivation(DRef dref, long bytes, SortedMap<RRef, Long> realizations) {

    /**
     * Copies the map.
     *
     * @param dref the derivation
     * @param bytes the bytes of its whole folder
     * @param realizations the bytes of each realization
     */
    public OfDerivation {
      realizations = Collections.unmodifiableSortedMap(new TreeMap<>(realizations));
    }

    static OfDerivation of(DiskStore store, DRef dref, DiskUsage sizes) {
      Map<Path, Long> children = sizes.children(store.folder(dref));
      SortedMap<RRef, Long> realizations = new TreeMap<>();
      store
          .names(dref)
          .forEach(rref -> realizations.put(rref, children.getOrDefault(store.folder(rref), 0L)));
      long bytes = children.values().stream().mapToLong(Long::longValue).sum();
      return new OfDerivation(dref, bytes, realizations);
    }
  }

  /**
   * Measures a store by the apparent sizes of its files.
   *
   * @param store the store
   * @return its usage
   * @throws StoreException if a folder cannot be listed
   */
  public static StoreUsage of(DiskStore store) {
    DiskUsage sizes = new DiskUsage();
    List<OfDerivation> derivations = store.derivations().stream()
        .map(dref -> OfDerivation.of(store, dref, sizes))
        .toList();
    long underWay = sizes.of(store.root().resolve("tmp"));
    long failed = sizes.of(store.root().resolve("failed"));
    long wanted = sizes.together();
    sizes.of(store.root().resolve("contents"));
    long orphaned = sizes.together() - wanted;
    return new StoreUsage(derivations, underWay, failed, orphaned, sizes.together());
  }

  /**
   * Returns the apparent total.
   *
   * @return the bytes of everything, as if nothing were shared
   */
  public long bytes() {
    return underWay
        + failed
        + orphaned
        + derivations.stream().mapToLong(OfDerivation::bytes).sum();
  }

  /**
   * Returns the savings through hard links.
   *
   * @return the bytes that separate copies would need in addition
   */
  public long shared() {
    return bytes() - real;
  }

  /**
   * Returns the number of realizations.
   *
   * @return the number of realizations
   */
  public int realizations() {
    return derivations.stream().mapToInt(each -> each.realizations().size()).sum();
  }

  /**
   * Returns JSON for programs; every size is in bytes.
   *
   * @return {@code bytes}, {@code shared}, {@code real}, {@code tmp}, {@code failed},
   *     {@code orphaned}, and {@code derivations} with the {@code dref}, {@code bytes} and
   *     {@code realizations} of each
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("bytes", bytes());
    json.put("shared", shared());
    json.put("real", real);
    json.put("tmp", underWay);
    json.put("failed", failed);
    json.put("orphaned", orphaned);
    ArrayNode array = json.putArray("derivations");
    for (OfDerivation each : derivations) {
      ObjectNode member = array.addObject();
      member.put("dref", each.dref().toString());
      member.put("bytes", each.bytes());
      ObjectNode sizes = member.putObject("realizations");
      each.realizations().forEach((rref, bytes) -> sizes.put(rref.toString(), bytes));
    }
    return json;
  }
}
