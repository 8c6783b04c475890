package dev.stagewright.internal.store;

import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoreException;
import dev.stagewright.store.StoredRealization;
import java.nio.file.Path;
import java.util.List;

/** The realizations that a build reads, or from which a realization was built. */
public final class DiskInputs implements BuildInputs {
  private final StoreLayout layout;
  private final Context context;
  private final InputObjects objects;
  private final boolean shared;

  public DiskInputs(StoreLayout layout, Context context, InputObjects objects, boolean shared) {
    this.layout = layout;
    this.context = context;
    this.objects = objects;
    this.shared = shared;
  }

  /**
   * Returns their names.
   *
   * @return the context
   */
  public Context context() {
    return context;
  }

  @Override
  public List<StoredRealization> all(DRef dref) {
    return context.of(dref).stream()
        .<StoredRealization>map(rref -> new DiskRealization(layout, rref, objects, shared))
        .toList();
  }

  @Override
  public StoredRealization one(DRef dref) {
    List<StoredRealization> found = all(dref);
    if (found.size() != 1) {
      throw new StoreException("Expected one realization of %s, found %s".formatted(dref, found));
    }
    return found.get(0);
  }

  @Override
  public Path file(RefPath path) {
    return one(path.dref()).file(path.path());
  }

  @Override
  public List<Path> files(RefPath path) {
    return all(path.dref()).stream().map(found -> found.file(path.path())).toList();
  }
}
