// [StageArgument03] X.Hidden cannot be an argument: code generated beside X cannot see it. Use a type that the classes of the stage's package can name, and Secret alone.
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
  @Argument Hidden /*!*/hidden;

  @Build
  void build() {}

  private static class Hidden {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().hidden(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
