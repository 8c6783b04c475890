package dev.stagewright.store;

import dev.stagewright.internal.store.InputObjects;
import dev.stagewright.internal.store.StoreLayout;
import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RefPath;
import java.nio.file.Path;
import java.util.List;

/** The realizations that a build reads, or that a realization was built from. */
public final class BuildInputs {
  private final StoreLayout layout;
  private final Context context;
  private final InputObjects objects;
  private final boolean shared;

  public BuildInputs(StoreLayout layout, Context context, InputObjects objects, boolean shared) {
    this.layout = layout;
    this.context = context;
    this.objects = objects;
    this.shared = shared;
  }

  /**
   * Names them.
   *
   * @return the context
   */
  public Context context() {
    return context;
  }

  /**
   * Finds the realizations of a dependency.
   *
   * @param dref the dependency
   * @return them in order; empty if it is no dependency
   */
  public List<StoredRealization> all(DRef dref) {
    return context.of(dref).stream()
        .map(rref -> new StoredRealization(layout, rref, objects, shared))
        .toList();
  }

  /**
   * Finds the one realization of a dependency.
   *
   * @param dref the dependency
   * @return the realization
   * @throws StoreException if there is none or several
   */
  public StoredRealization one(DRef dref) {
    List<StoredRealization> found = all(dref);
    if (found.size() != 1) {
      throw new StoreException("Expected one realization of %s, found %s".formatted(dref, found));
    }
    return found.get(0);
  }

  /**
   * Finds a file of the one realization of a dependency.
   *
   * @param path the file, as configured
   * @return the place on disk
   * @throws StoreException if there is no such file
   */
  public Path file(RefPath path) {
    return one(path.dref()).file(path.path());
  }

  /**
   * Finds a file in each realization of a dependency.
   *
   * @param path the file, as configured
   * @return the places on disk, in the order of the realizations
   * @throws StoreException if a realization has no such file
   */
  public List<Path> files(RefPath path) {
    return all(path.dref()).stream().map(found -> found.file(path.path())).toList();
  }
}
