package dev.stagewright.internal.inspect;

import dev.stagewright.internal.text.SpellingSuggestions;
import java.util.Collection;

/** Thrown when a condition names a field that does not occur in a store. */
public final class UnknownFieldException extends LookUpException {
  private static final long serialVersionUID = 1L;

  UnknownFieldException(String field, Collection<String> fields) {
    super("No realization here has a value %s%s".formatted(field, suggestion(field, fields)));
  }

  private static String suggestion(String field, Collection<String> fields) {
    return SpellingSuggestions.nearest(field, fields).stream()
        .findFirst()
        .map(", did you mean %s?"::formatted)
        .orElseGet(() -> fields.isEmpty() ? "" : ": there are " + String.join(", ", fields));
  }
}
