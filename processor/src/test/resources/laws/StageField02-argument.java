// [StageField02] threads is static. Make it a field of the object: each build has its own.
package a;

import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.realize.Secret;
import jakarta.validation.constraints.*;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Stage(name = "x")
class X {
  @Argument static int /*!*/threads;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().threads(1).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
