// [StageConstraint16] @Min of javax.validation is not checked. Import it from jakarta.validation.
package a;

import dev.stagewright.*;
import javax.validation.constraints.*;

@Stage(name = "x")
class X {
    @Config /*!*/@Min(1) int value = 1;

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
