// [StageConstraint06] @Positive is not checked on the output count. Check it in @Build, and throw an exception.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Output @Positive int /*!*/count;

  @Build
  void build() {
    count = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
