package dev.stagewright.stages;

import dev.stagewright.BuildContext;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A build that remembers what it was told. */
record Recording(Path folder, List<Step> steps, List<String> lines) implements BuildContext {

  record Step(String unit, long done, long total) {}

  static Recording in(Path folder) {
    return new Recording(folder, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
  }

  @Override
  public DRef dref() {
    return BuildContext.in(folder).dref();
  }

  @Override
  public List<RRef> realizations(Origin dependency) {
    return List.of();
  }

  @Override
  public void progress(String unit, long done, long total) {
    steps.add(new Step(unit, done, total));
  }

  @Override
  public void log(String message) {
    lines.add(message);
  }
}
