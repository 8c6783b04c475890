package hidden;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;

@Stage(name = "hidden", match = @Match(only = true))
class Hidden {
  enum Secret {
    YES,
    NO
  }

  @Config Secret secret = Secret.YES;

  /** A word. */
  @Config(required = true) String word;

  @Output boolean told;

  @Build
  void build() {
    told = secret == Secret.NO;
  }
}
