// warning: [StageConstraint13] @Pattern adds nothing to the other @Pattern. Remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config @Pattern(regexp = "x") @Pattern(regexp = "x") String /*!*/value = "x";

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
