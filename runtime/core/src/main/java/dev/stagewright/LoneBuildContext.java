package dev.stagewright;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.nio.file.Path;
import java.util.List;

/** The context of a build that a test runs by itself. */
record LoneBuildContext(Path folder) implements BuildContext {
  @Override
  public DRef dref() {
    return new DRef(Hash.of(""), new StageName("no-store"));
  }

  @Override
  public List<RRef> realizations(Origin dependency) {
    return List.of();
  }

  @Override
  public void progress(String unit, long done, long total) {}

  @Override
  public void log(String message) {}
}
