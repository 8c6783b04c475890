package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.nio.file.Path;

/** A stage whose build always fails. */
@SuppressWarnings("StageCode02") // it never comes to that
@Stage(name = "broken")
public class Broken {
  @Config
  int seed = 1;

  @Output("never.txt")
  Path file;

  @Build
  void breakDown(BuildContext build) {
    build.log("so far so good");
    throw new IllegalStateException("out of paper " + seed);
  }
}
