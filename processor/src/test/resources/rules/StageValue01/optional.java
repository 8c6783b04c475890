// javac: [StageValue01] rate must be greater than 0, but is -0.5. Correct the default or the constraint.
package a;

import dev.stagewright.*;
import jakarta.validation.constraints.*;
import java.util.Optional;

@Stage(name = "x")
class X {
  @Config @Positive Optional<Double> rate = /*!*/Optional.of(-0.5);

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
