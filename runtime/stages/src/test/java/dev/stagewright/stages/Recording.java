package dev.stagewright.stages;

import dev.stagewright.BuildContext;
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
  public void progress(String unit, long done, long total) {
    steps.add(new Step(unit, done, total));
  }

  @Override
  public void log(String message) {
    lines.add(message);
  }
}
