package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.store.BuildLock;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.ref.DRef;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The builds that one derivation needs in one context, under its lock.
 *
 * @param realizer the store and its surroundings
 * @param step what to realize
 * @param derivation the same, to be built
 * @param basis what it is built from
 * @param seen what there was of it before the lock was asked for
 * @param forced whether to build even if a realization counts, or came to count while waiting
 * @param grant the cores that the builds may use
 * @param stop whether to end before it is done
 */
record BuildTask(
    Realizer realizer,
    PlanNode step,
    Derivation<?> derivation,
    BuildKey basis,
    List<DiskRealization> seen,
    boolean forced,
    CoreAllocation grant,
    CancellationToken stop) {

  /** Gives the realizations that count in the end. */
  List<DiskRealization> call() throws InterruptedException {
    try (BuildLock lock = realizer.lock(dref(), basis.context())) {
      // Who publishes it holds the lock meanwhile: while that is new, nobody has. That nothing was
      // there, only the disk has told.
      List<DiskRealization> existing = lock.isNew() && seen.isEmpty() ? seen : existing();
      List<DiskRealization> matched = forced ? List.of() : step.match(existing);
      if (!matched.isEmpty()) {
        realizer.tellReused(dref(), matched);
        return matched;
      }
      if (existing.isEmpty() && !forced && adopts(lock)) {
        existing = existing();
        matched = step.match(existing);
      }
      if (!matched.isEmpty()) {
        return matched;
      }
      return matchAfter(build(step.missing(existing.size()), lock));
    } catch (IOException e) {
      throw new RealizeException(dref(), "The store cannot be written: " + e, e);
    }
  }

  private boolean adopts(BuildLock lock) throws IOException {
    return new EarlyCutoff(realizer, derivation.configuration(), basis, lock).run();
  }

  private List<DiskRealization> build(int count, BuildLock lock)
      throws IOException, InterruptedException {
    realizer.store().clear(dref(), basis.context(), lock);
    if (count == 1) {
      return List.of(run(0, 1).publish());
    }
    return new BatchBuild(index -> run(index, count)).run(count, Math.min(count, grant.lanes()));
  }

  private BuildAttempt<?> run(int index, int count) throws IOException {
    BuildSlot share = new BuildSlot(index, count, grant.cores());
    int retries = derivation.recipe().retries();
    List<BuildFailedException> failures = new ArrayList<>();
    while (true) {
      BuildAttempt<?> build = new BuildAttempt<>(
          realizer, derivation.configuration(), derivation.recipe(), basis, share, stop);
      try {
        return build.run();
      } catch (BuildFailedException e) {
        failures.forEach(e::addSuppressed);
        failures.add(e);
        // What could not be moved away lies where the next try would build.
        if (failures.size() > retries
            || stop.isOrdered()
            || Files.exists(build.site().folder())) {
          throw e;
        }
        realizer.listener().accept(new BuildEvent.Retrying(dref(), failures.size(), retries));
      }
    }
  }

  private List<DiskRealization> matchAfter(List<DiskRealization> built) {
    List<DiskRealization> existing = step.remembered(realizer.store(), basis.context());
    if (!built.containsAll(existing)) {
      existing = existing(); // some may have lost what they promised
    }
    List<DiskRealization> matched = step.match(existing);
    if (matched.isEmpty()) {
      throw new UnsatisfiedMatcherException(dref(), step.matcher(), built, existing);
    }
    return matched;
  }

  private List<DiskRealization> existing() {
    return step.existing(realizer.store(), basis.context());
  }

  DRef dref() {
    return step.dref();
  }
}
