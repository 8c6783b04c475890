// [StageName02] a.Outer_XStage exists, and would be generated for a.Outer.X. Rename one of the two.
package a;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.*;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Stage(name = "x")
class Outer_X {
  @Build
  void build() {}
}

class Outer {
  @Stage(name = "x")
  static /*!*/class X {
    @Build
    void build() {}
  }

  Outer_XDRef use = Outer_XStage.builder().instantiate();
}
