package dev.stagewright.internal.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Inputs with names: the values of a map. */
public final class NamedInputs {
  private NamedInputs() {}

  /**
   * Returns a new value for each input, such as its place on disk.
   *
   * @param inputs inputs by name
   * @param change returns the new value for an input
   * @param <I> the type of the inputs
   * @param <T> the type of the new values
   * @return the new values by the same names, in order and unmodifiable
   */
  public static <I, T> Map<String, T> each(Map<String, I> inputs, Function<I, T> change) {
    Map<String, T> given = new LinkedHashMap<>();
    new TreeMap<>(inputs).forEach((name, input) -> given.put(name, change.apply(input)));
    return Collections.unmodifiableMap(given);
  }
}
