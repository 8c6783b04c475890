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
 * Which realizations to look for.
 *
 * @param name a glob that the stage's name matches
 * @param since when it must have been built at the earliest, if that matters
 * @param conditions what must hold of its configuration and values
 */
public record Query(String name, Optional<Instant> since, List<ValueFilter> conditions) {

  /**
   * Copies the conditions.
   *
   * @param name a glob that the stage's name matches
   * @param since when it must have been built at the earliest, if that matters
   * @param conditions what must hold of its configuration and values
   */
  public Query {
    conditions = List.copyOf(conditions);
  }

  /**
   * Looks for everything.
   *
   * @return the query that each realization answers
   */
  public static Query everything() {
    return new Query("*", Optional.empty(), List.of());
  }

  /**
   * Narrows the query.
   *
   * @param glob a glob that the stage's name must match: {@code mnist-*}, {@code {digits,mnist}}
   * @return the narrower query
   */
  public Query named(String glob) {
    return new Query(glob, since, conditions);
  }

  /**
   * Narrows the query.
   *
   * @param time when it must have been built at the earliest
   * @return the narrower query
   */
  public Query builtSince(Instant time) {
    return new Query(name, Optional.of(time), conditions);
  }

  /**
   * Narrows the query.
   *
   * @param condition what must hold as well, of the configuration or else of the values
   * @return the narrower query
   */
  public Query where(ValueFilter condition) {
    List<ValueFilter> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Query(name, since, more);
  }

  /**
   * Looks through a store. Files are read only so far as a condition asks for them.
   *
   * @param store the store
   * @return what answers the query, the one built last at the end
   * @throws StoreException if a file that a condition asks for is damaged
   * @throws UnknownFieldException if a condition asks for what none of those stages has
   * @throws UnfitValueException if a condition compares with what no value of its field can be
   * @throws IllegalArgumentException if the name is no glob
   */
  public List<RealizationEntry> find(DiskStore store) {
    return find(RefResolver.of(store));
  }

  /**
   * Looks through a store whose names are known, which lists none of its folders again but those of
   * the records of builds.
   *
   * @param names the names in the store
   * @return what answers the query, the one built last at the end
   * @throws StoreException if a file that a condition asks for is damaged
   * @throws UnknownFieldException if a condition asks for what none of those stages has
   * @throws UnfitValueException if a condition compares with what no value of its field can be
   * @throws IllegalArgumentException if the name is no glob
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
