// [StageConstraint02] @NotBlank does not fit int. Put it on a field that it can judge, or remove it.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config /*!*/@NotBlank int value;

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
