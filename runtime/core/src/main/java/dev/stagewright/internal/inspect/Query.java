package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A search for realizations.
 *
 * @param name a glob for the stage's name
 * @param since the earliest time of the last build, if limited
 * @param conditions the conditions on its configuration and values
 */
public record Query(String name, Optional<Instant> since, List<ValueFilter> conditions) {

  /**
   * Copies the conditions.
   *
   * @param name a glob for the stage's name
   * @param since the earliest time of the last build, if limited
   * @param conditions the conditions on its configuration and values
   */
  public Query {
    conditions = List.copyOf(conditions);
  }

  /**
   * Returns the query that matches every realization.
   *
   * @return the query
   */
  public static Query everything() {
    return new Query("*", Optional.empty(), List.of());
  }

  /**
   * Restricts the query to stages.
   *
   * @param glob a glob for the stage's name: {@code mnist-*}, {@code {digits,mnist}}
   * @return the narrower query
   */
  public Query named(String glob) {
    return new Query(glob, since, conditions);
  }

  /**
   * Restricts the query to recent builds.
   *
   * @param time the earliest time of the last build
   * @return the narrower query
   */
  public Query builtSince(Instant time) {
    return new Query(name, Optional.of(time), conditions);
  }

  /**
   * Adds a condition.
   *
   * @param condition a condition on the configuration or else the values
   * @return the narrower query
   */
  public Query where(ValueFilter condition) {
    List<ValueFilter> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Query(name, since, more);
  }

  /**
   * Searches a store. Files are read only as conditions need them.
   *
   * @param store the store
   * @return the matches, the last built at the end
   * @throws StoreException if a file needed by a condition is damaged
   * @throws UnknownFieldException if a condition names a field that none of those stages has
   * @throws UnfitValueException if a condition compares a field with a value of another type
   * @throws IllegalArgumentException if the name is not a glob
   */
  public List<RealizationEntry> find(DiskStore store) {
    return find(RefResolver.of(store));
  }

  /**
   * Searches a store whose names are known, listing only the folders of build records.
   *
   * @param names the names in the store
   * @return the matches, the last built at the end
   * @throws StoreException if a file needed by a condition is damaged
   * @throws UnknownFieldException if a condition names a field that none of those stages has
   * @throws UnfitValueException if a condition compares a field with a value of another type
   * @throws IllegalArgumentException if the name is not a glob
   */
  public List<RealizationEntry> find(RefResolver names) {
    PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + name);
    Map<DRef, List<RRef>> derivations = new TreeMap<>(names.derivations());
    derivations.keySet().removeIf(dref -> !glob.matches(Path.of(dref.name().text())));
    KnownFields fields = new KnownFields();
    List<RealizationEntry> found = derivations.entrySet().stream()
        .flatMap(each -> find(names.store(), each.getKey(), each.getValue(), fields))
        .toList();
    fields.demand(conditions, names.store(), derivations);
    return found.stream()
        .sorted(Comparator.comparing((RealizationEntry each) -> each.built().orElse(Instant.EPOCH))
            .thenComparing(RealizationEntry::rref))
        .toList();
  }

  private Stream<RealizationEntry> find(
      DiskStore store, DRef dref, List<RRef> realizations, KnownFields fields) {
    List<ValueFilter> ofValues = new ArrayList<>();
    if (!conditions.isEmpty()) {
      JsonNode config = fields.note(DerivationDocument.read(store, dref).config(), conditions);
      for (ValueFilter condition : conditions) {
        Optional<Boolean> holds = condition.holds(config);
        if (holds.isEmpty()) {
          ofValues.add(condition);
        } else if (!holds.get()) {
          return Stream.empty();
        }
      }
    }
    return realizations.stream()
        .map(rref -> RealizationEntry.of(store, rref))
        .filter(found -> since.isEmpty()
            || found.built().filter(built -> !built.isBefore(since.get())).isPresent())
        .filter(found -> ofValues.isEmpty() || hold(ofValues, store, found, fields));
  }

  private static boolean hold(
      List<ValueFilter> conditions, DiskStore store, RealizationEntry found, KnownFields fields) {
    JsonNode values = fields.note(store.get(found.rref()).values(), conditions);
    return conditions.stream().allMatch(condition -> condition.holds(values).orElse(false));
  }
}
