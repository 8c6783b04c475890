package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * A stage that leaves a value that cannot be saved, or throws a wrapped exception; its name is like
 * those of generated classes.
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
