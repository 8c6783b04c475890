package my.digits;

import dev.stagewright.Build;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.nio.file.Path;

/** Forgets what it promised. */
@SuppressWarnings("StageCode02") // the compiler sees it coming
@Stage(name = "careless")
public class Careless {
  @Output("report.txt")
  public Path report;

  /** Does nothing. */
  @Build
  public void forget() {}
}
