package files;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files whose names are configuration. */
@Stage(name = "download")
public class Download {
  /** The name of the file. */
  @Config(required = true) String filename;

  @Config String folder_ = "data";

  @Output("{folder_}/{filename}.gz")
  Path packed;

  @Output("{filename}")
  Path file;

  @Output("index")
  Path index;

  @Build
  void build() throws IOException {
    Files.writeString(packed, "packed");
    Files.writeString(file, "file");
    Files.writeString(index, "index");
  }
}
