package dev.stagewright.stages.speed;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The least that a stage can do. */
@Stage(name = "link", version = "1")
final class Link {
  /** Which one it is. */
  @Config
  int number = 0;

  /** The files that it waits for. */
  @Config
  List<Path> before = List.of();

  /** A few bytes. */
  @Output("out")
  Path out;

  @Build
  void write() throws IOException {
    Files.writeString(out, Integer.toString(number));
  }
}
