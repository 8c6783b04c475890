package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.util.UUID;

/** A lot, a different one each time. */
@Stage(name = "drawn", match = @Match(all = true))
public class Drawn {
  @Config
  int among = 10;

  @Output
  String lot;

  @Build
  void draw() {
    lot = among + " " + UUID.randomUUID();
  }
}
