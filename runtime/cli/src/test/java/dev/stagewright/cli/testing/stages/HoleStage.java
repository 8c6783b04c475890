package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves a value that cannot be saved, or throws what wraps another; named as generated classes.
 */
@Stage(name = "hole")
public class HoleStage {
  @Config
  boolean thrown = false;

  @Output
  List<String> out;

  @Build
  void leave() {
    if (thrown) {
      throw new IllegalStateException(new IllegalArgumentException("no paper"));
    }
    out = Arrays.asList("a", null);
  }
}
