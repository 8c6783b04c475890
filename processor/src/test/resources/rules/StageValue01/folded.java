// javac: [StageValue01] epochs must be greater than 0, but is 0. Correct the default or the constraint.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;

@Stage(name = "x")
class X {
  private static final int ALL = 3;

  @Config @Positive int epochs = /*!*/(int) (ALL - 3L);

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
