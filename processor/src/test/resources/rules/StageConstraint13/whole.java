// warning: [StageConstraint13] @DecimalMin adds nothing to @Positive. Remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config @Positive /*!*/@DecimalMin("0.5") int value = 2;

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
