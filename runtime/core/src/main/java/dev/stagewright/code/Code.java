package dev.stagewright.code;

import dev.stagewright.ref.Hash;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stand-in.
 *
 * @param methods m
 * @param libraries l
 */
public record Code(SortedMap<String, Hash> methods, SortedSet<String> libraries) {
  /**
   * Stand-in.
   *
   * @param stage s
   * @param tracks t
   * @return c
   */
  public static Code of(Class<?> stage, Class<?>... tracks) {
    return new Code(new TreeMap<>(), new TreeSet<>());
  }
}
