package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields of the values met by a query, with their types, to recognize misspelt conditions. */
final class KnownFields {
  private final Set<ValueFilter> met = new HashSet<>();
  private final Set<ValueFilter> fitting = new HashSet<>();
  private final Map<ValueFilter, UnfitValueException> unfit = new HashMap<>();
  private final Set<String> names = new TreeSet<>();

  /** Adds the values of a configuration or of outputs. */
  JsonNode note(JsonNode values, List<ValueFilter> conditions) {
    values.fieldNames().forEachRemaining(names::add);
    for (ValueFilter condition : conditions) {
      JsonNode found = values.at(condition.place());
      if (!found.isMissingNode()) {
        met.add(condition);
      }
      if (ValueFilter.isTelling(found)) {
        condition
            .misses(found)
            .ifPresentOrElse(
                types -> unfit.put(
                    condition, new UnfitValueException(condition, types, found.toString())),
                () -> fitting.add(condition));
      }
    }
    return values;
  }

  /**
   * Searches the whole store for fields, and comparable values, not met by the query, and refuses
   * conditions on those found nowhere.
   */
  void demand(List<ValueFilter> conditions, DiskStore store, Map<DRef, List<RRef>> derivations) {
    if (derivations.isEmpty() || conditions.stream().allMatch(this::isSound)) {
      return;
    }
    derivations.forEach((dref, realizations) -> {
      note(DerivationDocument.read(store, dref).config(), conditions);
      realizations.forEach(rref -> note(store.get(rref).values(), conditions));
    });
    for (ValueFilter condition : conditions) {
      if (!met.contains(condition)) {
        throw new UnknownFieldException(condition.field(), names);
      }
      if (!isSound(condition)) {
        throw unfit.get(condition);
      }
    }
  }

  private boolean isSound(ValueFilter condition) {
    return met.contains(condition)
        && (fitting.contains(condition) || !unfit.containsKey(condition));
  }
}
