package dev.stagewright.internal.gc;

import dev.stagewright.internal.context.DependencyOrder;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.Roots;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The realizations of a store at one time, and the inputs of each. */
public final class ReferenceGraph {
  private final DiskStore store;
  private final Map<RRef, List<RRef>> inputs = new HashMap<>();
  private final Map<RRef, StoreException> damaged = new HashMap<>();
  private final List<RRef> dependantsFirst;

  private ReferenceGraph(DiskStore store) {
    this.store = store;
    store.derivations().stream().flatMap(dref -> store.names(dref).stream()).forEach(this::count);
    List<RRef> order = new ArrayList<>(DependencyOrder.of(inputs.keySet(), this::inputs));
    Collections.reverse(order);
    this.dependantsFirst = List.copyOf(order);
  }

  public static ReferenceGraph of(DiskStore store) {
    return new ReferenceGraph(store);
  }

  /** Adds a realization, unless it was deleted by hand meanwhile. Damage must not stop the walk. */
  private void count(RRef rref) {
    try {
      store.find(rref).ifPresent(found -> inputs.put(rref, found.context().rrefs()));
    } catch (StoreException e) {
      damaged.put(rref, e);
      inputs.put(rref, List.of());
    }
  }

  List<RRef> dependantsFirst() {
    return dependantsFirst;
  }

  public boolean contains(RRef rref) {
    return inputs.containsKey(rref);
  }

  /** Returns the existing inputs. */
  List<RRef> inputs(RRef rref) {
    return inputs.getOrDefault(rref, List.of()).stream()
        .filter(inputs::containsKey)
        .toList();
  }

  /**
   * Returns everything built from a realization, directly or not, dependants first, itself at the
   * end.
   */
  public List<RRef> dependants(RRef rref) {
    return dependants(Set.of(rref));
  }

  /** Returns everything built from any of some realizations, including these. */
  public List<RRef> dependants(Set<RRef> rrefs) {
    Set<RRef> found = new LinkedHashSet<>();
    List<RRef> inputsFirst = new ArrayList<>(dependantsFirst);
    Collections.reverse(inputsFirst);
    for (RRef each : inputsFirst) {
      if (rrefs.contains(each) || inputs(each).stream().anyMatch(found::contains)) {
        found.add(each);
      }
    }
    List<RRef> order = new ArrayList<>(found);
    Collections.reverse(order);
    return order;
  }

  /**
   * Returns the realizations that roots reach, each with one such root.
   *
   * @throws StoreException if a reachable realization is damaged, so that its inputs are unknown
   */
  public Map<RRef, Roots.Root> reached(List<Roots.Root> roots) {
    Map<RRef, Roots.Root> reached = new HashMap<>();
    for (Roots.Root root : roots) {
      Deque<RRef> open = new ArrayDeque<>();
      dependantsFirst.stream().filter(root.target()::keeps).forEach(open::add);
      while (!open.isEmpty()) {
        RRef next = open.remove();
        if (reached.putIfAbsent(next, root) == null) {
          known(next);
          open.addAll(inputs(next));
        }
      }
    }
    return reached;
  }

  private void known(RRef rref) {
    Optional.ofNullable(damaged.get(rref)).ifPresent(damage -> {
      throw damage;
    });
  }

  /** Returns the last use of each realization, which includes each use of a dependant. */
  Map<RRef, Instant> lastUses() {
    Map<RRef, Instant> uses = new HashMap<>();
    for (RRef rref : dependantsFirst) {
      Instant use = uses.merge(rref, store.lastUsed(rref), ReferenceGraph::later);
      inputs(rref).forEach(input -> uses.merge(input, use, ReferenceGraph::later));
    }
    return uses;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Returns the realizations among some that no others need. */
  public List<RRef> unneeded(Set<RRef> doomed) {
    Set<RRef> needed = new HashSet<>();
    List<RRef> unneeded = new ArrayList<>();
    for (RRef rref : dependantsFirst) {
      if (doomed.contains(rref) && !needed.contains(rref)) {
        unneeded.add(rref);
      } else {
        needed.addAll(inputs(rref));
      }
    }
    return unneeded;
  }
}
