// [StageClass04] a.Outer.X is an inner class. Make it static.
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

class Outer {
  @Stage(name = "x")
  /*!*/class X {
    @Build
    void build() {}
  }

  void use(Outer_XRRef x) {
    Outer_XDRef dref = Outer_XStage.builder().instantiate();
    X stage = x.toStage();
  }
}
