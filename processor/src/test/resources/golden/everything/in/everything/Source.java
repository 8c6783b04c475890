package everything;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text. */
@Stage(name = "source", version = "1")
public class Source {
  @Config(required = true) String text;

  @Output("text.txt")
  Path file;

  @Output int length;

  @Build
  void write() throws IOException {
    Files.writeString(file, text);
    length = text.length();
  }
}
