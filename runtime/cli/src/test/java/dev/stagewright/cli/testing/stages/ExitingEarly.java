package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;

/** A stage that ends the process before its configuration is known. */
@Stage(name = "exiting-early")
public class ExitingEarly {
  @Config
  int n = end();

  @Output
  int m;

  private static int end() {
    System.exit(0);
    return 1;
  }

  @Build
  void build() {
    m = n;
  }
}
