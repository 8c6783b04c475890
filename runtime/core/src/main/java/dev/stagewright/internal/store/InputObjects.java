package dev.stagewright.internal.store;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cache of the stage objects of indirect inputs, one per realization, so that a chain of builds
 * creates each object once.
 */
public final class InputObjects {
  private final Map<Object, SoftReference<Object>> made = new ConcurrentHashMap<>();

  /** Creates an empty cache. */
  public InputObjects() {}

  /**
   * Finds an object.
   *
   * @param key the key it was kept under
   * @return the object; empty if it was not kept, or collected when memory ran short
   */
  public Optional<Object> find(Object key) {
    return Optional.ofNullable(made.get(key)).map(SoftReference::get);
  }

  /**
   * Keeps an object as long as memory suffices.
   *
   * @param key the key
   * @param object the object
   */
  public void keep(Object key, Object object) {
    made.put(key, new SoftReference<>(object));
  }

  /** Clears the cache. */
  public void clear() {
    made.clear();
  }
}
