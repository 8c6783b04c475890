package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.nio.file.Path;

/** The paths of two files. */
@Stage(name = "pair")
public class Pair {
  @Config
  Path one;

  @Config
  Path other;

  @Output
  String both;

  @Build
  void join() {
    both = one + " " + other;
  }
}
