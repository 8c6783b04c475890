// [StageArgument02] others is an input, and what is built from it changes with it. Make it @Config.
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
  @Argument List<Unused> /*!*/others;

  @Build
  void build() {}

  @Stage(name = "y", version = "1")
  static class Unused {
    @Build
    void build() {}
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().others(List.of()).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
