// [StageOutput01] size is both @Config and @Output. Choose one: what goes in, or what comes out.
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
class X {
  @Config /*!*/@Output int size;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    int size = x.size();
    return dref.recipe().open(null);
  }
}
