package my.digits;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

// row: folder
/** A page for each model. */
@Stage(name = "album")
public class Album {
  @Config
  public List<Model> models;

  /** A folder, made by the build: whatever lies in it is kept. */
  @Output("pages")
  public Path pages;

  @Build
  public void lay() throws IOException {
    Files.createDirectory(pages);
    for (int i = 0; i < models.size(); i++) {
      Files.writeString(pages.resolve(i + ".txt"), "accuracy " + models.get(i).accuracy);
    }
  }
}
// end
