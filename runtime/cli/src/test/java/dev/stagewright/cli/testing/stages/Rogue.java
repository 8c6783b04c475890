package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;

/** A stage whose exception cannot be printed. */
@SuppressWarnings("StageCode02") // it never comes to that
@Stage(name = "rogue")
public class Rogue {
  @Config
  int seed = 1;

  @Output
  int m;

  @Build
  void build() {
    m = seed;
    throw new Unprintable();
  }

  /** An exception whose message cannot be read. */
  static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }
}
