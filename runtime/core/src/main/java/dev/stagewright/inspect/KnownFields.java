package dev.stagewright.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreFolder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields that values have, to tell a wrong name from a value that nothing has. */
final class KnownFields {
  private final Set<Condition> met = new HashSet<>();
  private final Set<String> names = new TreeSet<>();

  /** Notes the values of a configuration or of outputs. */
  JsonNode note(JsonNode values, List<Condition> conditions) {
    values.fieldNames().forEachRemaining(names::add);
    conditions.stream()
        .filter(condition -> !values.at(condition.place()).isMissingNode())
        .forEach(met::add);
    return values;
  }

  /**
   * Looks everywhere for fields that were not met on the way, and refuses those that nothing has.
   */
  void demand(List<Condition> conditions, StoreFolder store, Map<DRef, List<RRef>> derivations) {
    for (Condition condition : conditions) {
      if (!derivations.isEmpty() && !met.contains(condition)) {
        derivations.forEach((dref, realizations) -> {
          note(DerivationDocument.read(store, dref).config(), conditions);
          realizations.forEach(rref -> note(store.get(rref).values(), conditions));
        });
        if (!met.contains(condition)) {
          throw new UnknownFieldException(condition.field(), names);
        }
      }
    }
  }
}
