// warning: [StageConstraint13] @Min adds nothing to @Positive. Remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config /*!*/@Min(0) @Positive int value = 1;

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
