// [StageField02] size is static. Make it a field of the object: each build has its own.
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
  @Config static int /*!*/size;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().size(1).instantiate();
    x.derivation().equals(dref);
    int size = dref.size() + x.size();
    return dref.recipe().open(null);
  }
}
