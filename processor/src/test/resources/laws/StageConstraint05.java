// [StageConstraint05] @Positive is not checked on the record component units. Check it in the constructor of the record.
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
  record Net(Layer first, String name) {}

  record Layer(@Positive int units) {}

  @Config List<Net> /*!*/names;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
