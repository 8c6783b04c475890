package dev.stagewright.internal.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The locks held by a thread and by the work it is part of, for deadlock detection: nothing that a
 * build waits for may wait for that build. Threads started by a build belong to it until it ends.
 */
public final class LockScope {
  private static final InheritableThreadLocal<@Nullable LockScope> HERE =
      new InheritableThreadLocal<>() {
        /**
         * Inherits the locks of a build, since it waits for its threads, but not those that a
         * thread acquired by hand.
         */
        @Override
        protected @Nullable LockScope childValue(@Nullable LockScope parent) {
          LockScope build = parent;
          while (build != null && !build.isBuild) {
            build = build.around;
          }
          return build;
        }
      };

  /** Static, since locks belong to the process. Guarded by itself. */
  private static final Set<Wait> WAITS = new LinkedHashSet<>();

  private final @Nullable LockScope around;
  private final boolean isBuild;
  private final Thread owner = Thread.currentThread();
  private final Map<Path, Integer> held = new ConcurrentHashMap<>();
  private volatile boolean hasEnded;

  private LockScope(@Nullable LockScope around, boolean isBuild) {
    this.around = around;
    this.isBuild = isBuild;
  }

  /**
   * Returns the scope of this thread.
   *
   * @return its locks, and those of the work it is part of
   */
  public static LockScope here() {
    LockScope known = HERE.get();
    if (known != null && known.owner == Thread.currentThread()) {
      return known;
    }
    LockScope own = new LockScope(known, false);
    HERE.set(own);
    return own;
  }

  /**
   * Runs a part of this scope's work in this thread, while the owner waits for it.
   *
   * @param part the work, and all threads that it starts
   * @param <T> the type of the result
   * @return its result
   */
  public <T> T within(Supplier<T> part) {
    LockScope before = HERE.get();
    LockScope build = new LockScope(this, true);
    HERE.set(build);
    try {
      return part.get();
    } finally {
      build.hasEnded = true;
      HERE.set(before);
    }
  }

  void hold(Path lock) {
    held.merge(lock, 1, Integer::sum);
  }

  void release(Path lock) {
    held.computeIfPresent(lock, (key, count) -> count == 1 ? null : count - 1);
  }

  /** Returns whether this thread, or the work it is part of, holds a lock. */
  boolean holds(Path lock) {
    return all().contains(lock);
  }

  /** Returns the names of the stages under construction, the innermost first. */
  List<String> stages() {
    return all().stream().flatMap(lock -> StoreLayout.stageOf(lock).stream()).toList();
  }

  private Set<Path> all() {
    Set<Path> all = new LinkedHashSet<>();
    for (LockScope scope = this; scope != null && !scope.hasEnded; scope = scope.around) {
      all.addAll(scope.held.keySet());
    }
    return all;
  }

  /** A pending wait for a lock, closed when it is over. */
  static final class Wait implements AutoCloseable {
    private final LockScope scope;
    private final Path wanted;

    private Wait(LockScope scope, Path wanted) {
      this.scope = scope;
      this.wanted = wanted;
    }

    @Override
    public void close() {
      synchronized (WAITS) {
        WAITS.remove(this);
      }
    }
  }

  /**
   * Begins a wait for a lock.
   *
   * @throws DeadlockException if its holder waits, directly or indirectly, for a lock of this scope
   */
  static Wait await(Path wanted) {
    synchronized (WAITS) {
      Wait wait = new Wait(here(), wanted);
      List<Path> way = new ArrayList<>(List.of(wanted));
      for (int i = 0; i < way.size(); i++) {
        Path lock = way.get(i);
        if (wait.scope.holds(lock)) {
          throw DeadlockException.of(wanted, wait.scope.stages());
        }
        WAITS.stream()
            .filter(other -> !way.contains(other.wanted) && other.scope.holds(lock))
            .forEach(other -> way.add(other.wanted));
      }
      WAITS.add(wait);
      return wait;
    }
  }
}
