package dev.stagewright;

import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoredRealization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The context of a build that a store runs. */
record StoreBuildContext(BuildEnvironment site) implements BuildContext {
  @Override
  public DRef dref() {
    return site.dref();
  }

  @Override
  public Path folder() {
    return site.folder();
  }

  @Override
  public List<RRef> realizations(Origin dependency) {
    return site.inputs().all(dependency.dref()).stream()
        .map(StoredRealization::rref)
        .toList();
  }

  @Override
  public int index() {
    return site.index();
  }

  @Override
  public int count() {
    return site.count();
  }

  @Override
  public int cores() {
    return site.cores();
  }

  @Override
  public void progress(String unit, long done, long total) {
    site.progress(unit, done, total);
  }

  @Override
  public void log(String message) {
    site.log(message);
  }

  @Override
  public void discard(Path place) throws IOException {
    site.discard(place);
  }
}
