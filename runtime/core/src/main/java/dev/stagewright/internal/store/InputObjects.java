package dev.stagewright.internal.store;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stage objects that inputs of inputs became, one of each: a chain of objects is as long for
 * its last build as for all of them together.
 */
public final class InputObjects {
  private final Map<Object, SoftReference<Object>> made = new ConcurrentHashMap<>();

  /** Starts with none. */
  public InputObjects() {}

  /**
   * Finds an object.
   *
   * @param key what it was made of
   * @return the object; empty if it was not made, or memory ran short since
   */
  public Optional<Object> find(Object key) {
    return Optional.ofNullable(made.get(key)).map(SoftReference::get);
  }

  /**
   * Keeps an object as long as memory suffices.
   *
   * @param key what it was made of
   * @param object the object
   */
  public void keep(Object key, Object object) {
    made.put(key, new SoftReference<>(object));
  }

  /** Forgets all objects. */
  public void clear() {
    made.clear();
  }
}
