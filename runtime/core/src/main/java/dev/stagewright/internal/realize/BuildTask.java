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
 * The builds of one derivation in one context, under its lock.
 *
 * @param realizer the store and its surroundings
 * @param step the plan node to realize
 * @param derivation its derivation
 * @param basis the inputs of the builds
 * @param seen the realizations that existed before the lock was requested
 * @param forced whether to build even if a realization matches
 * @param grant the cores for the builds
 * @param stop the cancellation token
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

  /** Returns the matching realizations after the builds. */
  List<DiskRealization> call() throws InterruptedException {
    try (BuildLock lock = realizer.lock(dref(), basis.context())) {
      // Publishers hold this lock, so a newly created lock file proves that nothing was published
      // since the listing.
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
        // Evidence that could not be moved away lies where the next attempt would build.
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
      existing = existing(); // some may have lost outputs
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
