package dev.stagewright.internal.gc;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.ExclusiveAccess;
import dev.stagewright.internal.store.StoreLock;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.GarbageCollector;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A garbage collector for a local store: deletes unneeded realizations, and never one that a root
 * reaches.
 *
 * <p>Deletion waits until the store is unused: no process builds meanwhile. Dependants are deleted
 * first, so that a crash leaves nothing that was built from a deleted input. Also deleted are the
 * remains of killed processes, the use stamps of deleted realizations and lock files, none of which
 * can be in use then.
 */
public final class LocalCollector implements GarbageCollector {
  private final DiskStore store;
  private final InstantSource clock;
  private final Runnable onWait;

  private LocalCollector(DiskStore store, InstantSource clock, Runnable onWait) {
    this.store = store;
    this.clock = clock;
    this.onWait = onWait;
  }

  /**
   * Creates the collector of a store.
   *
   * @param store the store
   * @param clock the clock for the age of the last use
   * @param onWait run if the store is in use
   * @return the collector
   */
  public static LocalCollector of(DiskStore store, InstantSource clock, Runnable onWait) {
    return new LocalCollector(store, clock, onWait);
  }

  @Override
  @SuppressWarnings("try") // the lock prevents deletion
  public GarbageCollector.Plan plan(GarbageCollector.Policy policy) {
    try (StoreLock lock = store.enter(onWait)) {
      return SweepPlanner.of(store, ReferenceGraph.of(store), policy, clock.instant());
    } catch (IOException e) {
      throw new StoreException("Cannot list " + store.root(), e);
    }
  }

  @Override
  public GarbageCollector.Result run(GarbageCollector.Plan sweep) {
    try (ExclusiveAccess access = store.clear(onWait)) {
      ReferenceGraph graph = ReferenceGraph.of(store);
      GarbageCollector.Plan now = SweepPlanner.of(store, graph, sweep.policy(), clock.instant());
      LocalRoots.of(store).forget();
      Set<RRef> doomed = names(sweep);
      doomed.retainAll(names(now));
      SweepDeletion removal = new SweepDeletion(access, graph);
      removal.removeAll(graph.unneeded(doomed));
      now.evidence().stream().filter(sweep.evidence()::contains).forEach(removal::removeEvidence);
      return removal.freed(access.deleteLeftovers());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static Set<RRef> names(GarbageCollector.Plan sweep) {
    Set<RRef> names = new HashSet<>();
    sweep.going().forEach(going -> names.add(going.rref()));
    return names;
  }

  @Override
  public GarbageCollector.Result remove(RRef rref) {
    return remove(rref, false);
  }

  @Override
  public GarbageCollector.Result removeWithDependants(RRef rref) {
    return remove(rref, true);
  }

  private GarbageCollector.Result remove(RRef rref, boolean withDependants) {
    try (ExclusiveAccess access = store.clear(onWait)) {
      ReferenceGraph graph = ReferenceGraph.of(store);
      if (!graph.contains(rref)) {
        throw new StoreException("%s has no %s".formatted(store.root(), rref));
      }
      List<RRef> doomed = graph.dependants(rref);
      List<Roots.Root> all = LocalRoots.of(store).intact();
      graph.reached(all); // the inputs of a damaged realization are unknown
      List<Roots.Root> roots = all.stream()
          .filter(root -> doomed.stream().anyMatch(root.target()::keeps))
          .toList();
      if (!roots.isEmpty()) {
        throw StillReferencedException.by(rref, roots);
      }
      if (doomed.size() > 1 && !withDependants) {
        throw StillReferencedException.from(rref, doomed.subList(0, doomed.size() - 1));
      }
      SweepDeletion removal = new SweepDeletion(access, graph);
      removal.removeAll(doomed);
      return removal.freed(access.deleteOrphans());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private StoreException failed(IOException cause) {
    return new StoreException(
        "Cannot delete from %s: check that it may be written".formatted(store.root()), cause);
  }

  /** Returns a readable description with the store. */
  @Override
  public String toString() {
    return "garbage collector of " + store.root();
  }
}
