package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file, several times over. */
@Stage(name = "repeated")
public class Repeated {
  @Config
  Path source;

  @Config
  int times = 2;

  @Output("out.txt")
  Path file;

  @Output
  int length;

  @Build
  void repeat() throws IOException {
    String text = Files.readString(source).repeat(times);
    Files.writeString(file, text);
    length = text.length();
  }
}
