// [StageConstraint10] No value of value satisfies both @DecimalMin and @DecimalMax. Correct one of them.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  @Config @DecimalMin("0.5") /*!*/@DecimalMax(value = "0.5", inclusive = false) double value;

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
