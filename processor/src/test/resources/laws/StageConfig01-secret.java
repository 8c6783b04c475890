// [StageConfig01] Secret cannot be configuration: a secret is never saved: make it an @Argument. Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List, Set or Map<String, …> of these, a Path or a stage.
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
  @Config Secret /*!*/token;

  @Build
  void build() {}
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().token(null).instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
