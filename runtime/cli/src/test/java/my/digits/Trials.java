package my.digits;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Output;
import dev.stagewright.Stage;

// row: rindex
/** Ten at once, each knowing which it is. */
@Stage(name = "trials", realizations = 10)
public class Trials {
  @Output
  public int number;

  @Build
  public void run(BuildContext build) {
    number = build.index();
  }
}
// end
