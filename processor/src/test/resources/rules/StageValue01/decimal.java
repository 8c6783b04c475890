// javac: [StageValue01] price must be at least 0.01, but is 0.009. Correct the default or the constraint.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

@Stage(name = "x")
class X {
  @Config @DecimalMin("0.01") BigDecimal price = /*!*/new BigDecimal("0.009");

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
