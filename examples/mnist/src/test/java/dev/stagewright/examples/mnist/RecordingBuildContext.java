package dev.stagewright.examples.mnist;

import dev.stagewright.BuildContext;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a build tells. */
final class RecordingBuildContext implements BuildContext {
  private final Path folder;
  private final List<String> progress = new ArrayList<>();
  private final List<String> log = new ArrayList<>();

  RecordingBuildContext(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path folder() {
    return folder;
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
    progress.add(unit + " " + done + "/" + total);
  }

  @Override
  public void log(String message) {
    log.add(message);
  }

  List<String> progress() {
    return progress;
  }

  List<String> log() {
    return log;
  }
}
