package dev.stagewright.internal.realize;

import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.build.CancelledException;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.Realization;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.process.ProcessTable;
import dev.stagewright.internal.store.BuildLock;
import dev.stagewright.internal.store.DiskRealization;
import dev.stagewright.internal.store.StoreLock;
import dev.stagewright.ref.DRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A build run by hand: the stage object is filled, its methods wait to be called. While it is open,
 * other attempts to build the same wait. Usable from any thread.
 *
 * @param <S> the stage's class
 * @param <R> the type of the realization
 */
public final class OpenBuild<S, R extends Realization> implements ManualBuild<S, R> {
  private final BuildRecipe<S, R> recipe;
  private final Hold hold;
  private final BuildAttempt<S> build;
  private final S stage;
  private final long since = ProcessTable.now();
  private State state = State.OPEN;

  /** The locks against other builds of the same derivation, and against deletion. */
  private record Hold(StoreLock visit, BuildLock lock) {}

  private enum State {
    OPEN,
    COMMITTED,
    FAILED,
    CLOSED
  }

  private OpenBuild(BuildRecipe<S, R> recipe, Hold hold, BuildAttempt<S> build, S stage) {
    this.recipe = recipe;
    this.hold = hold;
    this.build = build;
    this.stage = stage;
  }

  public static <S, R extends Realization> OpenBuild<S, R> begin(
      Realizer realizer, Derivation<R> derivation, BuildRecipe<S, R> recipe) {
    DRef dref = derivation.dref();
    StoreLock visit = realizer.enter(dref);
    try {
      DerivationGraph graph = DerivationGraph.of(derivation);
      MatchResults chosen = realizer
          .run(dref, graph.needed(), NestedStages.readBy(List.of(graph.root())), Set.of(), false)
          .orThrow(dref, false);
      // A result made by hand is no prediction of a build's result.
      BuildKey key = new BuildKey(chosen.context(graph.root()), Optional.empty());
      return begin(realizer, derivation, recipe, key, visit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      visit.close();
      throw new CancelledException(dref, "Interrupted while waiting for the right to build", e);
    } catch (IOException e) {
      visit.close();
      throw new RealizeException(dref, "The store cannot be written: " + e, e);
    } catch (Throwable e) {
      visit.close();
      throw e;
    }
  }

  private static <S, R extends Realization> OpenBuild<S, R> begin(
      Realizer realizer,
      Derivation<R> derivation,
      BuildRecipe<S, R> recipe,
      BuildKey key,
      StoreLock visit)
      throws IOException, InterruptedException {
    BuildLock lock = realizer.lock(derivation.dref(), key.context());
    try {
      return prepare(realizer, derivation, recipe, key, new Hold(visit, lock));
    } catch (Throwable e) {
      lock.close();
      throw e;
    }
  }

  private static <S, R extends Realization> OpenBuild<S, R> prepare(
      Realizer realizer,
      Derivation<R> derivation,
      BuildRecipe<S, R> recipe,
      BuildKey key,
      Hold hold)
      throws IOException {
    realizer.store().clear(derivation.dref(), key.context(), hold.lock());
    int cores = CoreAllocation.of(realizer.cores(), recipe.cores(), 1).cores();
    BuildAttempt<S> build = new BuildAttempt<>(
        realizer,
        derivation.configuration(),
        recipe,
        key,
        new BuildSlot(0, 1, cores),
        new CancellationToken());
    try {
      return new OpenBuild<>(recipe, hold, build, build.prepare());
    } catch (Throwable e) {
      throw build.failed(e);
    }
  }

  @Override
  public S stage() {
    return stage;
  }

  @Override
  public BuildEnvironment site() {
    return build.site();
  }

  @Override
  public Path folder() {
    return site().folder();
  }

  @Override
  public synchronized R commit() {
    if (state != State.OPEN) {
      throw new IllegalStateException("The build of %s was %s before: begin another one"
          .formatted(site().dref(), state.name().toLowerCase(Locale.ROOT)));
    }
    finish();
    state = State.FAILED;
    try {
      DiskRealization published = build.publish();
      state = State.COMMITTED;
      return recipe.open(published);
    } finally {
      release();
    }
  }

  private void finish() {
    try {
      build.finish(stage);
      LeakDetector.refuseWriters(folder(), since);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException(site().dref(), "Interrupted while its files were looked at", e);
    } catch (IOException e) {
      throw new RealizeException(site().dref(), "Its values cannot be saved: " + e, e);
    }
  }

  @Override
  public synchronized void close() {
    if (state != State.OPEN) {
      return;
    }
    state = State.CLOSED;
    try {
      build.discard();
    } catch (IOException e) {
      throw new StoreException("Cannot delete what was built in " + folder(), e);
    } finally {
      release();
    }
  }

  /** Returns a readable description of its state. */
  @Override
  public synchronized String toString() {
    return "build of %s, %s".formatted(site().dref(), state.name().toLowerCase(Locale.ROOT));
  }

  private void release() {
    try {
      hold.lock().close();
    } catch (IOException e) {
      throw new StoreException("Cannot let go of the right to build " + site().dref(), e);
    } finally {
      hold.visit().close();
    }
  }
}
