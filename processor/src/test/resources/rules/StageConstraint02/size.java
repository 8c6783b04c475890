// [StageConstraint02] @Size does not fit double. Put it on a field that it can judge, or remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config /*!*/@Size(min = 1) double value;

  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
